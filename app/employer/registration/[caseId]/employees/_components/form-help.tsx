import { HelpBlock } from '@/components/layout/page-layout';
import { wordsHere } from '@/lib/i18n/here';

/** Beside the form of one employee: the search, and when EIS starts or what a foreigner needs. */
export function FormHelp({ isForeign = false }: { isForeign?: boolean }) {
  const t = wordsHere('employees');
  return (
    <>
      <HelpBlock title={t('helpSearch')}>
        <p>{t('helpSearchText')}</p>
      </HelpBlock>
      <HelpBlock title={t(isForeign ? 'helpForeign' : 'helpEis')}>
        <p>{t(isForeign ? 'helpForeignText' : 'helpEisText')}</p>
      </HelpBlock>
    </>
  );
}
