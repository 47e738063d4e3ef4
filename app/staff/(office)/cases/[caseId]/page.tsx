import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnswersSummary } from '@/app/employer/registration/[caseId]/_components/answers-summary';
import { Asked } from '@/app/employer/registration/[caseId]/corrections/[correctionId]/asked';
import { ClientWords } from '@/components/layout/client-words';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { Tabs } from '@/components/ui/tabs';
import { listReviewedPeople } from '@/lib/cases/review-people';
import { type ReviewedCase, readCaseForReview } from '@/lib/cases/review-queries';
import type { StaffActor } from '@/lib/core/actor';
import { maskIdentity } from '@/lib/core/identity-text';
import { readCorrectionForReview } from '@/lib/corrections/queries';
import { isNumberField } from '@/lib/corrections/schema';
import { wordsHere } from '@/lib/i18n/here';
import { caseParamsSchema } from '@/lib/staff/schema';
import { requireStaff } from '@/lib/web/session';
import { CaseTag } from '../../_components/case-tag';
import { RevealIdentity } from '../../_components/reveal-identity';
import { ChecksPanel } from './_components/checks-panel';
import { DecisionPanel } from './_components/decision-panel';
import { DocumentsPanel } from './_components/documents-panel';
import { HistoryPanel } from './_components/history-panel';
import { PeoplePanel } from './_components/people-panel';

interface CasePageProps {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: CasePageProps): Promise<Metadata> {
  const review = await readCaseForReview(await requireStaff(), (await params).caseId);
  return review ? { title: review.number } : {};
}

/** One case: what was declared and its documents at the left, the decision at the right. */
export default async function CasePage({ params, searchParams }: CasePageProps) {
  const actor = await requireStaff();
  const review = (await readCaseForReview(actor, (await params).caseId)) ?? notFound();
  const { document, zoom, people: page, done } = caseParamsSchema.parse(await searchParams);
  const people = await listReviewedPeople(actor, review, page);
  const t = wordsHere('staffCase');
  const staff = wordsHere('staff');
  return (
    <PageLayout
      wide
      crumbs={[{ label: staff('queue.title'), href: '/staff' }, { label: review.number }]}
      title={
        <PageTitle
          eyebrow={staff(`kind.${review.kind}`)}
          title={review.number}
          tag={<CaseTag state={review.state} />}
          lead={review.employer?.name ?? review.form?.name ?? ''}
        />
      }
    >
      {done && (
        <Callout tone="good" role="status" title={t(`done.${done}`)}>
          <p>{t(`done.${done}Text`)}</p>
        </Callout>
      )}
      {review.hasNewMessage && (
        <Callout tone="warn" title={t('newMessage')}>
          <p>
            <AppLink href="#history-part">{t('newMessageRead')}</AppLink>
          </p>
        </Callout>
      )}
      <Tabs
        label={t('parts.label')}
        tabs={[
          { label: t('parts.checks'), href: '#checks' },
          { label: t('parts.form'), href: '#form' },
          { label: t('parts.people'), href: '#people-part', count: people.count },
          { label: t('parts.documents'), href: '#documents' },
          { label: t('parts.history'), href: '#history-part' },
          { label: t('parts.decision'), href: '#decision' },
        ]}
      />
      <div className="case-desk">
        <div className="stack min-w-0">
          <div id="checks">
            <ChecksPanel review={review} />
          </div>
          <div id="form" className="stack">
            <Declared review={review} />
            {review.kind === 'immigration_correction' && <Correction actor={actor} review={review} />}
          </div>
          <div id="people-part">
            <ClientWords namespaces={['staffCase']}>
              <PeoplePanel caseId={review.caseId} employerId={review.employerId} people={people} />
            </ClientWords>
          </div>
          <div id="documents">
            <DocumentsPanel review={review} wanted={document} zoom={zoom} />
          </div>
          <div id="history-part">
            <HistoryPanel review={review} />
          </div>
        </div>
        <DecisionPanel review={review} />
      </div>
    </PageLayout>
  );
}

/** What the employer asks Immigration to put right. */
async function Correction({ actor, review }: { actor: StaffActor; review: ReviewedCase }) {
  const correction = await readCorrectionForReview(actor, review);
  const t = wordsHere('corrections.page');
  return (
    correction && (
      <Panel title={t('asked')}>
        <ClientWords namespaces={['staffCase']}>
          <Asked
            correction={correction}
            {...(isNumberField(correction.field) && {
              shouldBe: (
                <RevealIdentity
                  masked={maskIdentity(correction.shouldBe)}
                  of="correction"
                  employerId={review.employerId}
                  id={correction.caseId}
                  name={correction.employee?.name ?? ''}
                />
              ),
            })}
          />
        </ClientWords>
      </Panel>
    )
  );
}

function Declared({ review }: { review: ReviewedCase }) {
  const t = wordsHere('staffCase.form');
  const { form, kind, employerId, employer } = review;
  if (!form) {
    return (
      <Panel title={t('employer')}>
        <p>
          {employer?.name}, {employer?.code}
        </p>
      </Panel>
    );
  }
  return (
    <>
      <AnswersSummary registration={form} readOnly />
      {kind === 'new_domestic_employer' && form.brn && (
        <Panel title={t('household')}>
          <ClientWords namespaces={['staffCase']}>
            <RevealIdentity
              masked={maskIdentity(form.brn)}
              of="household"
              employerId={employerId}
              id={employerId}
              name={form.name ?? ''}
            />
          </ClientWords>
        </Panel>
      )}
    </>
  );
}
