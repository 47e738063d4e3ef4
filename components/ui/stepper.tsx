import type { ReactNode } from 'react';
import { wordsHere } from '@/lib/i18n/here';
import { Icon, type IconName } from './icon';

export type StepState = 'done' | 'current' | 'todo' | 'failed';

export interface Step {
  label: string;
  state: StepState;
  /** When it happened, or why it waits. */
  note?: ReactNode;
}

const ICONS: Record<StepState, IconName> = {
  done: 'check-circle',
  current: 'dot',
  todo: 'circle',
  failed: 'cross-circle',
};
const WORDS = { done: 'stepDone', current: 'stepCurrent', todo: 'stepTodo', failed: 'stepFailed' } as const;

/** Where something stands on its way: submitted, in payment, paid. */
export function Stepper({ steps, label }: { steps: readonly Step[]; label?: string }) {
  const t = wordsHere('common');
  return (
    <ol className="stepper" aria-label={label ?? t('steps')}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={`step is-${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <Icon name={ICONS[step.state]} />
          <span className="step-text">
            <span className="step-label">
              {step.label}
              <span className="visually-hidden">, {t(WORDS[step.state])}</span>
            </span>
            {step.note && <span className="step-note">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
