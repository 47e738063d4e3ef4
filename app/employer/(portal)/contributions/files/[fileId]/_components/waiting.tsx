import { LinkButton } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { CheckView } from '@/lib/contributions/check-queries';
import { formatCount } from '@/lib/i18n/format';
import { wordsHere } from '@/lib/i18n/here';
import { checkHref } from '../../../_components/addresses';

/** The file is still being checked: the page asks again by itself, with or without script. */
export function Waiting({ check }: { check: CheckView }) {
  const t = wordsHere('contributions.check');
  const upload = wordsHere('upload');
  if (check.state === 'failed') {
    return (
      <Callout tone="bad" title={t('failedTitle')}>
        <p>{t('failedText')}</p>
      </Callout>
    );
  }
  return (
    <>
      <meta httpEquiv="refresh" content="2" />
      <Callout tone="info" title={t('waiting')} role="status">
        {check.linesDone > 0 && <p>{upload('lines', { done: formatCount(check.linesDone) })}</p>}
        <p>{t('waitingText')}</p>
        <LinkButton href={checkHref(check.fileId)} icon="refresh">
          {t('refresh')}
        </LinkButton>
      </Callout>
    </>
  );
}
