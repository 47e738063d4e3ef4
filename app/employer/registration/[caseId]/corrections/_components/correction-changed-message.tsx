'use client';

import { useTranslations } from '#words';
import { Callout } from '@/components/ui/callout';
import type { CorrectionChanged } from '@/lib/corrections/schema';
import { formAnswers } from './form-answers';

/** What somebody else saved since the page was opened, where it differs from what was typed. */
export function CorrectionChangedMessage({ changed }: { changed: CorrectionChanged }) {
  const t = useTranslations('corrections');
  const [typed, now] = [formAnswers(changed.typed), formAnswers(changed.now)];
  const differing = (['field', 'shouldBe', 'explanation'] as const).filter((name) => now[name] !== typed[name]);
  const wordsOf = (name: (typeof differing)[number]) =>
    name === 'field' ? t(`fields.${now.field}`) : now[name] || t('changedEmpty');
  return (
    <div tabIndex={-1} role="alert">
      <Callout tone="warn" title={t('changedTitle')}>
        <p>{t('changedLead')}</p>
        {differing.length === 0 && <p>{t('changedSame')}</p>}
        <ul>
          {differing.map((name) => (
            <li key={name} className="wrap-anywhere">
              {t('changedNow', { field: t(name), value: wordsOf(name) })}
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  );
}
