'use client';

import { useTranslations } from '#words';
import { fieldErrorText } from '@/lib/i18n/field-error';
import type { RegistrationField } from '@/lib/rules/registration/gaps';

type OwnFault =
  | 'brn'
  | 'brnHousehold'
  | 'brnChild'
  | 'postcode'
  | 'phone'
  | 'invisible'
  | 'dateTooEarly'
  | 'employeeCount';

/** The labels of the form, and the sentence for each fault of a field. */
export function useStepWords(household: boolean) {
  const t = useTranslations('registrationForm');
  const errors = useTranslations('errors');
  const validation = useTranslations('validation');
  return {
    t,
    labelOf(field: string): string {
      if (household && t.has(`household.${field}` as 'household.brn'))
        return t(`household.${field}` as 'household.brn');
      return t(`field.${field as RegistrationField}`);
    },
    faultText(code: string | undefined): string | undefined {
      if (code === undefined) return undefined;
      if (code === 'brnTaken') return errors('registration.brn_taken');
      if (code === 'brnInCase') return errors('registration.brn_in_case');
      const own = `fault.${code as OwnFault}` as const;
      return t.has(own) ? t(own) : fieldErrorText(validation, code);
    },
  };
}
