import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { Panel } from '@/components/ui/panel';
import type { Month } from '@/lib/core/month';
import type { SchemeSet } from '@/lib/core/schemes';
import { wordsHere } from '@/lib/i18n/here';
import { templateHref } from './addresses';

/** The month's file to be filled in, for an employer whose payroll writes none. */
export function TemplateOffer({ month, schemes }: { month: Month; schemes: SchemeSet }) {
  const t = wordsHere('contributions.month');
  return (
    <Panel title={t('templateTitle')}>
      <p className="max-w-text">{t('templateText')}</p>
      <ButtonRow>
        <LinkButton href={templateHref(month, schemes)} icon="download" download>
          {t('template')}
        </LinkButton>
      </ButtonRow>
    </Panel>
  );
}
