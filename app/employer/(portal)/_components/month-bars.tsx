import { formatSen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { formatCount, formatMonth, formatShortMonth } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { MonthBarsView } from './month-bars-view';

/** A month of the chart: its parts from the bottom up, in sen. */
export interface BarMonth {
  readonly month: Month;
  readonly parts: readonly bigint[];
  readonly total: bigint;
  /** Nothing of it, or not all of it, has been paid. */
  readonly isUnpaid: boolean;
}

interface MonthBarsProps {
  /** What the chart shows, with its unit. */
  title: string;
  /** The same in one sentence, for who does not see the bars. */
  summary: string;
  /** The names of the parts, in the order of `parts`. */
  series: readonly string[];
  totalLabel: string;
  unpaidLabel: string;
  months: readonly BarMonth[];
  /** The figures as a table: the place where it stands or would stand, the way there, whether it was asked for. */
  table: { readonly id: string; readonly href: string; readonly isShown: boolean };
}

const HEIGHT = 100;
const BAR_STEP = 10;
const BAR_WIDTH = 6.4;
/** Of a path: a hundredth of the chart's own hundredths is finer than any screen. */
const DECIMALS = 2;

/** Twelve stacked bars drawn by the server, told apart by shade rather than colour, with their figures as a table below on request. */
export function MonthBars({ title, summary, series, totalLabel, unpaidLabel, months, table }: MonthBarsProps) {
  const language = languageHere();
  const t = wordsHere('common');
  const highest = ceilingOf(months.reduce((max, { total }) => (total > max ? total : max), 0n));
  return (
    <MonthBarsView
      title={title}
      summary={summary}
      series={series}
      unpaidLabel={months.some(({ isUnpaid }) => isUnpaid) ? unpaidLabel : null}
      scale={[formatCount(highest / 100n), formatCount(highest / 200n), '0']}
      width={months.length * BAR_STEP}
      height={HEIGHT}
      paths={series.map((_, part) => pathOf(months, part, highest))}
      names={months.map(({ month }) => formatShortMonth(language, month, false))}
      unpaid={months.map(({ isUnpaid }) => isUnpaid)}
      tableLabel={t('chartTable')}
      tableId={table.id}
      tableHref={table.href}
      head={[t('month'), ...series, totalLabel]}
      rows={
        table.isShown
          ? months.map(({ month, parts, total }) => [
              formatMonth(language, month),
              ...parts.map(formatSen),
              formatSen(total),
            ])
          : null
      }
    />
  );
}

/** One part of every bar as a single outline: a rectangle on what lies below it. */
function pathOf(months: readonly BarMonth[], part: number, highest: bigint): string {
  const heightOf = (amount: bigint) => (highest === 0n ? 0 : (Number(amount) / Number(highest)) * HEIGHT);
  return months
    .map(({ parts }, index) => {
      const height = heightOf(parts[part] ?? 0n);
      if (height === 0) return '';
      const below = heightOf(parts.slice(0, part).reduce((sum, amount) => sum + amount, 0n));
      const left = index * BAR_STEP + (BAR_STEP - BAR_WIDTH) / 2;
      return `M${round(left)} ${round(HEIGHT - below)}h${BAR_WIDTH}v${round(-height)}h${-BAR_WIDTH}z`;
    })
    .join('');
}

function round(length: number): number {
  return Number(length.toFixed(DECIMALS));
}

/** The lowest of 1, 2, 4, 6 or 8 times a power of ten that is not below the highest bar: half of it is round too. */
export function ceilingOf(highest: bigint): bigint {
  if (highest === 0n) return 0n;
  const power = 10n ** BigInt(highest.toString().length - 1);
  const step = [1n, 2n, 4n, 6n, 8n, 10n].find((times) => times * power >= highest) ?? 10n;
  return step * power;
}
