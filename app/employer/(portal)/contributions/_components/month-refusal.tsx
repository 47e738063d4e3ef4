import { ErrorSummary } from '@/components/form/error-summary';
import type { FiledFacts } from '@/lib/contributions/month-access';
import type { ErrorCode } from '@/lib/core/errors';
import { errorText } from '@/lib/i18n/error-text';
import { languageHere, wordsHere } from '@/lib/i18n/here';

/** What a month is refused for whose page says it. Any other code in the address is not ours. */
const REFUSALS: readonly ErrorCode[] = ['month.in_future', 'submission.already_submitted', 'submission.month_taken'];

/** Why the wages could not be opened or the file not taken: of a month that is filed with who filed it, and when. */
export function MonthRefusal({ code, filed }: { code: ErrorCode; filed: FiledFacts | null }) {
  if (!REFUSALS.includes(code)) return null;
  // The address says it of a month that nobody has filed.
  if (code === 'submission.already_submitted' && !filed) return null;
  const message = errorText(wordsHere('errors'), languageHere(), code, { ...filed });
  return <ErrorSummary faults={[]} message={message} />;
}
