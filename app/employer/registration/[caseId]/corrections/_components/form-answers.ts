import { asCalendarDate } from '@/lib/core/calendar';
import { type CorrectionAnswers, isDayField } from '@/lib/corrections/schema';
import { formatFieldDate } from '@/lib/i18n/format';

/** What a correction asks as its form has it: a day is DD/MM/YYYY there. */
export function formAnswers({ field, shouldBe, explanation }: CorrectionAnswers): CorrectionAnswers {
  const day = isDayField(field) ? asCalendarDate(shouldBe) : null;
  return { field, shouldBe: day ? formatFieldDate(day) : shouldBe, explanation };
}
