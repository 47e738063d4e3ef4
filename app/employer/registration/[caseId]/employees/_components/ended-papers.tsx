import { Callout } from '@/components/ui/callout';
import type { CaseEmployeeView } from '@/lib/employees/case-employee-view';
import { formatDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';

/** A passport or a pass that ended since it was typed: the case cannot be sent with it. */
export function EndedPapers({ row: { lacks, passportUntil, passUntil } }: { row: CaseEmployeeView }) {
  const t = wordsHere('employees');
  const language = languageHere();
  const passport = lacks.includes('passport_ended') ? passportUntil : null;
  const pass = lacks.includes('pass_ended') ? passUntil : null;
  if (!passport && !pass) return null;
  return (
    <Callout tone="warn" title={t('endedTitle')}>
      {passport && <p>{t('endedPassport', { date: formatDate(language, passport) })}</p>}
      {pass && <p>{t('endedPass', { date: formatDate(language, pass) })}</p>}
    </Callout>
  );
}
