import { CaseTag } from '@/app/employer/registration/_components/case-tag';
import { AppLink } from '@/components/ui/app-link';
import { Callout } from '@/components/ui/callout';
import type { CorrectionView } from '@/lib/corrections/queries';
import { wordsHere } from '@/lib/i18n/here';
import { correctionHref } from './addresses';

interface CorrectionNotesProps {
  corrections: readonly CorrectionView[];
}

/** The corrections that were asked for about somebody, each with its number and where it stands. None: nothing is shown. */
export function CorrectionNotes({ corrections }: CorrectionNotesProps) {
  const t = wordsHere('corrections');
  if (corrections.length === 0) return null;
  return (
    <Callout title={t('notes')}>
      <ul className="stack-tight">
        {corrections.map(({ caseId, employeeCaseId, field, number, state }) => (
          <li key={caseId}>
            <AppLink className="link" href={correctionHref(employeeCaseId, caseId)}>
              {t(`fields.${field}`)}
              {number && ` (${number})`}
            </AppLink>{' '}
            <CaseTag state={state} />
          </li>
        ))}
      </ul>
    </Callout>
  );
}
