import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { LinkButton } from '@/components/ui/button';
import { ButtonRow } from '@/components/ui/button-row';
import type { discard } from '../actions';

interface AskAgainProps {
  caseId: string;
  action: typeof discard;
  title: string;
  lead: string;
  /** The button that does it. */
  yes: string;
  back: { label: string; href: string };
}

/** The page between a red word and what cannot be undone. */
export function AskAgain({ caseId, action, title, lead, yes, back }: AskAgainProps) {
  return (
    <PageLayout narrow title={<PageTitle title={title} lead={lead} />}>
      <ClientWords namespaces={['errors']}>
        <ActionForm action={action}>
          <input type="hidden" name="caseId" value={caseId} />
          <ButtonRow>
            <SubmitButton variant="danger">{yes}</SubmitButton>
            <LinkButton href={back.href} icon="arrow-left">
              {back.label}
            </LinkButton>
          </ButtonRow>
        </ActionForm>
      </ClientWords>
    </PageLayout>
  );
}
