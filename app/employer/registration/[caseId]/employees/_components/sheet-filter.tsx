import { SelectField } from '@/components/form/select-field';
import { Filters } from '@/components/table/filters';
import type { SheetParams } from '@/lib/employees/schema';
import type { FaultKind } from '@/lib/employees/sheet-queries';
import { formatCount } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { sheetFaultText } from '@/lib/i18n/sheet-fault';
import { sheetHref } from './addresses';

interface SheetFilterProps {
  caseId: string;
  sheetId: string;
  address: SheetParams;
  kinds: readonly FaultKind[];
}

/** One kind of fault at a time. */
export function SheetFilter({ caseId, sheetId, address, kinds }: SheetFilterProps) {
  const t = wordsHere('employeeSheet');
  const language = languageHere();
  const shown = kinds.filter((kind) => address.level === null || kind.level === address.level);
  if (shown.length < 2) return null;
  return (
    <Filters path={sheetHref(caseId, sheetId)} isFiltered={address.code !== null} label={t('filter')}>
      {address.level && <input type="hidden" name="level" value={address.level} />}
      <SelectField
        name="code"
        label={t('filter')}
        prompt={t('allKinds')}
        defaultValue={address.code ?? ''}
        options={shown.map((kind) => ({
          value: kind.code,
          label: `${kind.code === 'twiceInFile' ? t('twice') : sheetFaultText(language, kind)} (${formatCount(kind.count)})`,
        }))}
      />
    </Filters>
  );
}
