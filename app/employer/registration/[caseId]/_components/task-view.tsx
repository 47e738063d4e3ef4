import type { ReactNode } from 'react';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { Tag } from '@/components/ui/tag';
import { type Task, TaskList } from '@/components/ui/task-list';
import type { Tone } from '@/components/ui/tone';
import type { CaseGaps } from '@/lib/cases/case-gaps';
import type { CasePage } from '@/lib/cases/case-page-queries';
import type { RegistrationView } from '@/lib/employers/queries';
import type { RegistrationKind } from '@/lib/employers/schema';
import { wordsHere } from '@/lib/i18n/here';
import { isHousehold } from '@/lib/rules/registration/entities';
import type { RegistrationStep } from '@/lib/rules/registration/gaps';
import { caseHref, REGISTRATIONS } from '../../_components/addresses';
import { CaseTag } from '../../_components/case-tag';
import { CaseFacts } from './case-facts';
import { CaseHistory } from './case-history';
import { Conversation } from './conversation';
import { QueryPanel } from './query-panel';
import { formTask, otherTasks, type TaskState } from './task-groups';

interface TaskViewProps {
  page: CasePage;
  registration: RegistrationView;
  gaps: CaseGaps;
  /** What else goes on about its people. */
  notes: ReactNode;
}

/** Everything a registration needs, with the state of each part in a word; and the officer's question while one waits. */
export function TaskView({ page, registration, gaps, notes }: TaskViewProps) {
  const t = wordsHere('registration');
  const cases = wordsHere('cases');
  const isQuery = page.state === 'query';
  const complete = otherTasks(registration, gaps).review !== 'blocked';
  return (
    <PageLayout
      crumbs={[{ label: t('crumbs'), href: REGISTRATIONS }, { label: page.employerName ?? t('noName') }]}
      title={
        <PageTitle
          eyebrow={t(`kind.${page.kind as RegistrationKind}`)}
          title={page.employerName ?? t('noName')}
          tag={<CaseTag state={page.state} />}
          lead={isQuery ? `${cases('sentence.query')} ${t('tasks.answerLead')}` : t('tasks.lead')}
        />
      }
      help={
        <HelpBlock title={t('tasks.helpTitle')}>
          <p>{t('tasks.helpText')}</p>
        </HelpBlock>
      }
    >
      {isQuery && <QueryPanel page={page} complete={complete} />}
      {isQuery && <CaseFacts page={page} />}
      <Tasks {...{ page, registration, gaps }} />
      {notes}
      {isQuery ? (
        <>
          <Conversation page={page} />
          <CaseHistory events={page.events} />
        </>
      ) : (
        <p>
          <AppLink className="link text-bad" href={caseHref(page.caseId, 'discard')}>
            {t('tasks.discard')}
          </AppLink>
        </p>
      )}
    </PageLayout>
  );
}

function Tasks({ page, registration, gaps }: Omit<TaskViewProps, 'notes'>) {
  const t = wordsHere('registration.tasks');
  const { caseId } = page;
  const pages = wordsHere('registration.pages');
  const household = isHousehold(registration.entity);
  const other = otherTasks(registration, gaps);
  const form = (step: RegistrationStep): Task => {
    const { state, missing } = formTask(registration, step);
    const note = state === 'started' ? { note: t('missing', { count: missing }) } : {};
    const name = household && step === 'business' ? pages('businessHousehold') : t(step);
    return { name, href: caseHref(caseId, step), state: <TaskTag state={state} />, ...note };
  };
  const employeesNote = other.noEmployee ? t('employeesNone') : t('employeesMissing');
  const documentsNote =
    other.documents === 'blocked' ? t('documentsBlocked') : t('documentsMissing', { count: gaps.documents.length });
  return (
    <TaskList
      groups={[
        { title: t('groupForm'), tasks: [form('business'), form('details'), form('induction')] },
        {
          title: t('groupPeople'),
          tasks: [
            {
              name: t('employees'),
              href: caseHref(caseId, 'employees'),
              state: <TaskTag state={other.employees} />,
              ...(other.employees !== 'done' && { note: employeesNote }),
            },
            {
              name: t('documents'),
              ...(other.documents !== 'blocked' && { href: caseHref(caseId, 'documents') }),
              state: <TaskTag state={other.documents} />,
              ...(other.documents !== 'done' && { note: documentsNote }),
            },
          ],
        },
        ...(page.state === 'draft'
          ? [
              {
                title: t('groupSend'),
                tasks: [
                  {
                    name: t('review'),
                    ...(other.review !== 'blocked' && { href: caseHref(caseId, 'review') }),
                    state: <TaskTag state={other.review} />,
                    ...(other.review === 'blocked' && { note: t('reviewBlocked') }),
                  },
                ],
              },
            ]
          : []),
      ]}
    />
  );
}

const TONES: Record<TaskState, Tone> = {
  done: 'good',
  started: 'warn',
  todo: 'info',
  blocked: 'neutral',
  optional: 'neutral',
};

function TaskTag({ state }: { state: TaskState }) {
  const t = wordsHere('registration.tasks');
  return <Tag tone={TONES[state]}>{t(state)}</Tag>;
}
