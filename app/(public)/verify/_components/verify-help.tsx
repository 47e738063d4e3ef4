import { useTranslations } from 'next-intl';
import { HelpBlock } from '@/components/layout/page-layout';

/** What verification tells, and what it does not. */
export function VerifyHelp() {
  const t = useTranslations('public.verify.privacy');
  return (
    <HelpBlock title={t('title')}>
      <p>{t('text')}</p>
    </HelpBlock>
  );
}
