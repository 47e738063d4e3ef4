'use client';

import { useActionState } from 'react';
import { useLocale, useTranslations } from '#words';
import { ErrorSummary } from '@/components/form/error-summary';
import { SubmitButton } from '@/components/form/submit-button';
import { TextField } from '@/components/form/text-field';
import { AppLink } from '@/components/ui/app-link';
import { ButtonRow } from '@/components/ui/button-row';
import { EmptyState } from '@/components/ui/empty-state';
import { errorText } from '@/lib/i18n/error-text';
import { fieldErrorText } from '@/lib/i18n/field-error';
import type { SearchHit, SearchResult } from '@/lib/staff/search-office';
import { search } from '../actions';

/** One field, and under it what was found; the page's address does not change. */
export function SearchForm() {
  const [answer, post] = useActionState(search, null);
  const t = useTranslations('staff.search');
  const validation = useTranslations('validation');
  const errors = useTranslations('errors');
  const common = useTranslations('common');
  const language = useLocale();
  const refusal = answer?.ok === false ? answer : null;
  const error = refusal?.fields?.term && fieldErrorText(validation, refusal.fields.term);
  const message = refusal?.error
    ? errorText(errors, language, refusal.error, refusal.details)
    : refusal?.reference && common('serverFault', { reference: refusal.reference });
  return (
    <div className="stack">
      <search>
        <form action={post} noValidate>
          <ErrorSummary faults={error ? [{ id: 'term', text: error }] : []} message={message || undefined} />
          <TextField
            name="term"
            type="search"
            label={t('term')}
            hint={t('hint')}
            error={error}
            defaultValue={refusal?.values?.term}
            maxLength={100}
            autoComplete="off"
            autoFocus
          />
          <ButtonRow>
            <SubmitButton>{t('submit')}</SubmitButton>
          </ButtonRow>
        </form>
      </search>
      {answer?.ok && <Results result={answer.value} />}
      <p className="text-small text-ink-soft">{t('private')}</p>
    </div>
  );
}

function Results({ result }: { result: SearchResult }) {
  const t = useTranslations('staff.search');
  if (result.hits.length === 0) {
    return (
      <div role="status">
        <EmptyState icon="search" title={t('nothing')}>
          <p>{t('nothingText')}</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <section aria-labelledby="found">
      <h2 id="found">
        <span role="status">{t('found', { count: result.hits.length })}</span>
      </h2>
      <ul className="plain-list mt-3">
        {result.hits.map((hit) => (
          <Hit key={`${hit.kind} ${hit.href} ${hit.title} ${hit.detail}`} hit={hit} />
        ))}
      </ul>
      {result.more && <p className="mt-3">{t('more', { count: String(result.hits.length) })}</p>}
    </section>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const t = useTranslations('staff.search');
  return (
    <li className="border-t border-line py-3">
      <AppLink href={hit.href} className="link wrap-anywhere font-semibold">
        {hit.title}
      </AppLink>
      <span className="block text-small text-ink-soft">
        {[t(`kinds.${hit.kind}`), hit.detail, hit.employer && t('at', { employer: hit.employer })]
          .filter(Boolean)
          .join(', ')}
      </span>
    </li>
  );
}
