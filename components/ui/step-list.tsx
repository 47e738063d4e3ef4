import type { ReactNode } from 'react';

/** What to do, or what happens next, in order: numbered in circles. */
export function StepList({ steps }: { steps: readonly ReactNode[] }) {
  return (
    <ol className="step-list">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is what the list says
        <li key={index}>{step}</li>
      ))}
    </ol>
  );
}
