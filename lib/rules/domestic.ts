import { type Month, month } from '@/lib/core/month';

/** Domestic work came under both Acts for contribution months from here on (SOURCES.md#domestic-2021). */
export const DOMESTIC_FROM: Month = month('2021-06');
