'use client';

import { useTranslations } from '#words';
import { FileField } from '@/components/form/file-field';
import { ACCEPTED_FILES } from '@/lib/rules/registration/accepted-files';

interface KinFormPickerProps {
  /** What was chosen so far: the form is made anew with each answer. */
  file: File | null;
  onChoose: (file: File | null) => void;
}

/** The next-of-kin form, chosen before Simpan. The control has no name, so that the file is not posted with the answers. */
export function KinFormPicker({ file, onChoose }: KinFormPickerProps) {
  const t = useTranslations('employeeForm');
  return (
    <FileField
      id="kinForm"
      name=""
      label={t('kinFormFile')}
      hint={t('kinFormHint')}
      accept={ACCEPTED_FILES}
      ref={(input) => {
        if (input && file && input.files?.length === 0) putFile(input, file);
      }}
      onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
    />
  );
}

/** Lets a file control have a file that was chosen before. */
export function putFile(input: HTMLInputElement, file: File): void {
  const chosen = new DataTransfer();
  chosen.items.add(file);
  input.files = chosen.files;
}
