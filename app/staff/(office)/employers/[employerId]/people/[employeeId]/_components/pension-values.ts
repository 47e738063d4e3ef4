import type { TypedValues } from '@/lib/core/action-result';
import type { Month } from '@/lib/core/month';
import type { InvalidityPension } from '@/lib/rules/socso/invalidity-pension';

/** A pension as its form shows it; without one nothing is chosen yet. */
export function pensionValues(pension: InvalidityPension | null): TypedValues {
  if (pension === null) return {};
  return {
    has: 'yes',
    ...monthParts('from', pension.from),
    ...monthParts('until', pension.until),
    averageWage: (pension.averageWage / 100).toFixed(2),
  };
}

function monthParts(name: string, month: Month | null): TypedValues {
  const [year = '', number = ''] = month?.split('-') ?? [];
  return { [`${name}-month`]: number, [`${name}-year`]: year };
}
