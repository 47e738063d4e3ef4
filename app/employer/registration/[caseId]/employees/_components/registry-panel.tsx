import { AppLink } from '@/components/ui/app-link';
import { Callout } from '@/components/ui/callout';
import type { Tone } from '@/components/ui/tone';
import type { CaseEmployeeView, RegistryState } from '@/lib/employees/case-employee-view';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { registryValueText } from '@/lib/i18n/registry-value';
import { correctionHref } from './addresses';

const TONES: Record<NonNullable<RegistryState>, Tone> = {
  agrees: 'good',
  differs: 'warn',
  unknown: 'warn',
  unavailable: 'info',
};

interface RegistryPanelProps {
  caseId: string;
  row: CaseEmployeeView;
  /** Whether what was declared can still be changed. */
  isOpen: boolean;
  /** Whether its reader may ask Immigration to put something right. */
  mayCorrect: boolean;
}

/** What Immigration answered about a foreign employee, each differing field by its name, and the way to correct it there. */
export function RegistryPanel({ caseId, row, isOpen, mayCorrect }: RegistryPanelProps) {
  const t = wordsHere('employees');
  const state = row.registryState ?? 'unavailable';
  const isOdd = state === 'differs' || state === 'unknown';
  return (
    <Callout tone={TONES[state]} title={t(`registryTitle.${state}`)}>
      <p>{t(isOdd && !isOpen ? `registrySent.${state}` : `registryText.${state}`)}</p>
      {state === 'differs' && (
        <ul>
          {row.registryFields.map(({ field, found }) => (
            <li key={field}>
              {t(`registryField.${field}`)}
              {found !== undefined && ` (${t('registryFound', { found: registryValueText(languageHere(), found) })})`}
            </li>
          ))}
        </ul>
      )}
      {isOdd && mayCorrect && (
        <p>
          <AppLink href={correctionHref(caseId, row.id)}>{t('correction')}</AppLink>
        </p>
      )}
    </Callout>
  );
}

/** What the register of identity cards has otherwise about a local employee; nothing while it agrees or was not asked. */
export function LocalRegistryPanel({ row }: { row: CaseEmployeeView }) {
  const t = wordsHere('employees');
  if (row.registryState !== 'differs' && row.registryState !== 'unknown') return null;
  const isUnknown = row.registryState === 'unknown';
  return (
    <Callout tone="warn" title={t(isUnknown ? 'registryLocal.unknownTitle' : 'registryLocal.title')}>
      <p>{t(isUnknown ? 'registryLocal.unknownText' : 'registryLocal.text')}</p>
      {row.registryFields.length > 0 && (
        <ul>
          {row.registryFields.map(({ field }) => (
            <li key={field}>{t(`registryField.${field}`)}</li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
