import { AppLink } from '@/components/ui/app-link';
import { EmptyState } from '@/components/ui/empty-state';
import { dateInMalaysia } from '@/lib/core/calendar';
import type { OwnRegistration } from '@/lib/employers/queries';
import { formatDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { isCaseOver } from '@/lib/rules/lifecycle/case';
import { caseHref } from './addresses';
import { CaseTag } from './case-tag';

/** A person's registrations: what waits for them, what is with the office, what has ended. */
export function OwnRegistrations({ registrations }: { registrations: readonly OwnRegistration[] }) {
  const t = wordsHere('registration.list');
  const groups = [
    { title: t('open'), rows: registrations.filter(({ state }) => state === 'draft') },
    { title: t('running'), rows: registrations.filter(({ state }) => state !== 'draft' && !isCaseOver(state)) },
    { title: t('ended'), rows: registrations.filter(({ state }) => isCaseOver(state)) },
  ];
  return (
    <section>
      <h2 className="mb-4">{t('own')}</h2>
      {registrations.length === 0 && (
        <EmptyState title={t('noneTitle')} icon="building">
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <div key={title} className="mb-6">
            <h3 className="mb-2">{title}</h3>
            <ul className="task-list">
              {rows.map((row) => (
                <li key={row.caseId}>
                  <RegistrationRow row={row} />
                  <CaseTag state={row.state} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

function RegistrationRow({ row }: { row: OwnRegistration }) {
  const t = wordsHere('registration');
  const language = languageHere();
  const facts = [
    t(`kind.${row.kind}`),
    row.employerCode ?? row.number,
    row.submittedAt
      ? t('list.sent', { date: formatDate(language, dateInMalaysia(row.submittedAt)) })
      : t('list.started', { date: formatDate(language, dateInMalaysia(row.openedAt)) }),
    row.targetDate && !isCaseOver(row.state) && row.state !== 'query'
      ? t('list.target', { date: formatDate(language, row.targetDate) })
      : null,
  ];
  return (
    <div className="min-w-0">
      <AppLink href={caseHref(row.caseId)} className="link wrap-anywhere">
        {row.name ?? t('noName')}
      </AppLink>
      <p className="task-note">{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
