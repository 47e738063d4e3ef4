import { HelpBlock } from '@/components/layout/page-layout';
import { wordsHere } from '@/lib/i18n/here';

/** What verification tells, what it does not, and what the two kinds of record are. */
export function VerifyHelp() {
  const t = wordsHere('public.verify.privacy');
  const records = wordsHere('records');
  return (
    <>
      <HelpBlock title={t('title')}>
        <p>{t('text')}</p>
      </HelpBlock>
      <HelpBlock title={records('panel.kinds')}>
        <p>{records('opened.acr')}</p>
        <p>{records('opened.ecr')}</p>
      </HelpBlock>
    </>
  );
}
