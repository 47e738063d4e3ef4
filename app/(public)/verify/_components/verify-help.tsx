import { useTranslations } from 'next-intl';
import { HelpBlock } from '@/components/layout/page-layout';

/** What verification tells, what it does not, and what the two kinds of record are. */
export function VerifyHelp() {
  const t = useTranslations('public.verify.privacy');
  const records = useTranslations('records');
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
