import type { Month } from '@/lib/core/month';

const FIRST: string = '2024-01';
const LAST: string = '2028-12';

/** The partition of `contribution_line` that holds a month; COPY goes straight to it (the migration "guards" says why). */
export function linePartition(month: Month): string {
  if (month < FIRST || month > LAST) return 'contribution_line_rest';
  return `contribution_line_${month.replace('-', '_')}`;
}
