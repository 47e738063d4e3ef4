import type { Option } from '@/components/form/select-field';
import { wordsHere } from '@/lib/i18n/here';
import { STATE_CODES } from '@/lib/rules/identity/birth-place';
import { ONLINE_INDUCTION } from '@/lib/rules/registration/induction';
import { divisionsOf, MSIC_SECTIONS } from '@/lib/rules/registration/industry';
import { OFFICES, officesOf } from '@/lib/rules/registration/offices';

/** The states by their names. */
export function stateOptions(): Option[] {
  const t = wordsHere('lists');
  return STATE_CODES.map((code) => ({ value: code, label: t(`state.${code}`) }));
}

/**
 * The offices of PERKESO with their states, those of the employer's own state first; a row without a public source says
 * that it is a sample.
 */
export function officeOptions(ownState: string | null = null): Option[] {
  const t = wordsHere('lists');
  const own = officesOf(ownState);
  return [...own, ...OFFICES.filter((office) => !own.includes(office))].map(({ code, name, state, sample }) => {
    const place = t(`state.${state}`) === name ? name : `${name}, ${t(`state.${state}`)}`;
    return { value: code, label: sample ? t('sample', { name: place }) : place };
  });
}

/** Where an induction can be: online, or at an office. */
export async function inductionOptions(): Promise<Option[]> {
  const t = wordsHere('lists');
  return [{ value: ONLINE_INDUCTION, label: t('online') }, ...(await officeOptions())];
}

/** The sections of MSIC 2008 with their divisions. */
export function industryOptions() {
  const t = wordsHere('industries');
  return MSIC_SECTIONS.map((section) => ({
    value: section,
    label: `${section} – ${t(`section.${section}` as 'section.A')}`,
    divisions: divisionsOf(section).map((code) => ({
      value: code,
      label: `${code} – ${t(`division.${code}` as 'division.01')}`,
    })),
  }));
}
