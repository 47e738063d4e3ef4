import { SubmitButton } from '@/components/form/submit-button';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import { wordsHere } from '@/lib/i18n/here';
import type { KeptForm } from '@/lib/kept/queries';
import { KEPT_MINUTES, type KeptField } from '@/lib/kept/schema';

interface KeptFormViewProps {
  form: KeptForm;
  /** The address of this page. */
  here: string;
  /** The first page of this part of the portal. */
  home: string;
}

/** What was typed when the session ended, to be sent again by its person; or why it cannot be. */
export function KeptFormView({ form, here, home }: KeptFormViewProps) {
  switch (form.kind) {
    case 'open':
      return <OpenForm path={form.path} fields={form.fields} />;
    case 'other-employer':
      return <OtherEmployer employerName={form.employerName} here={here} />;
    case 'gone':
      return <GoneForm path={form.path} home={home} />;
  }
}

/** A plain form: its answer is the one that the first press would have had, from Next itself and without script too. */
function OpenForm({ path, fields }: { path: string; fields: readonly KeptField[] }) {
  const t = wordsHere('keptForm');
  return (
    <PageLayout narrow title={<PageTitle title={t('title')} lead={t('lead', { minutes: String(KEPT_MINUTES) })} />}>
      <p className="prose">{t('sendText')}</p>
      <form method="post" encType="multipart/form-data" action={path}>
        {fields.map(([name, value], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may come more than once, and no field ever moves
          <input key={place} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <SubmitButton>{t('send')}</SubmitButton>
          <LinkButton href={path} icon="arrow-left">
            {t('leave')}
          </LinkButton>
        </ButtonRow>
      </form>
    </PageLayout>
  );
}

function OtherEmployer({ employerName, here }: { employerName: string; here: string }) {
  const t = wordsHere('keptForm');
  return (
    <PageLayout narrow title={<PageTitle title={t('otherTitle')} lead={t('otherLead', { employer: employerName })} />}>
      <LinkButton variant="primary" href={`/employer/choose?next=${encodeURIComponent(here)}`}>
        {t('choose')}
      </LinkButton>
    </PageLayout>
  );
}

function GoneForm({ path, home }: { path: string | null; home: string }) {
  const t = wordsHere('keptForm');
  return (
    <PageLayout
      narrow
      title={<PageTitle title={t('goneTitle')} lead={t('goneLead', { minutes: String(KEPT_MINUTES) })} />}
    >
      <LinkButton variant="primary" href={path ?? home}>
        {path ? t('toPage') : t('toStart')}
      </LinkButton>
    </PageLayout>
  );
}
