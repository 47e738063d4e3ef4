import { useLocale, useTranslations } from 'next-intl';
import { formatSen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { formatCount, formatMonth, formatShortMonth } from '@/lib/i18n/format';

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
}

const HEIGHT = 100;
const BAR_STEP = 10;
const BAR_WIDTH = 6.4;

/** Twelve stacked bars drawn by the server, told apart by shade rather than colour, with their figures as a table below. */
export function MonthBars({ title, summary, series, totalLabel, unpaidLabel, months }: MonthBarsProps) {
  const language = useLocale();
  const highest = ceilingOf(months.reduce((max, { total }) => (total > max ? total : max), 0n));
  const hasUnpaid = months.some(({ isUnpaid }) => isUnpaid);
  return (
    <figure className="month-bars">
      <figcaption className="month-bars-title">{title}</figcaption>
      <ul className="month-bars-legend">
        {series.map((name, index) => (
          <li key={name}>
            <svg className="month-bars-key" viewBox="0 0 10 10" aria-hidden="true">
              <rect className={`bar-part-${index}`} width="10" height="10" rx="2" />
            </svg>
            {name}
          </li>
        ))}
        {hasUnpaid && (
          <li>
            <span className="month-bars-dot" aria-hidden="true" />
            {unpaidLabel}
          </li>
        )}
      </ul>
      <div className="month-bars-plot">
        <p className="month-bars-scale" aria-hidden="true">
          <span>{formatCount(highest / 100n)}</span>
          <span>{formatCount(highest / 200n)}</span>
          <span>0</span>
        </p>
        <svg
          viewBox={`0 0 ${months.length * BAR_STEP} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={summary}
        >
          {[0, HEIGHT / 2, HEIGHT].map((y) => (
            <line key={y} className="bar-line" x1="0" x2={months.length * BAR_STEP} y1={y} y2={y} />
          ))}
          {months.map((month, index) => (
            <Bar key={month.month} month={month} left={index * BAR_STEP} highest={highest} />
          ))}
        </svg>
        <ol className="month-bars-months" aria-hidden="true">
          {months.map(({ month, isUnpaid }) => (
            <li key={month}>
              <span>{formatShortMonth(language, month, false)}</span>
              {isUnpaid && <i className="month-bars-dot" />}
            </li>
          ))}
        </ol>
      </div>
      <BarTable {...{ title, series, totalLabel, months }} />
    </figure>
  );
}

function Bar({ month, left, highest }: { month: BarMonth; left: number; highest: bigint }) {
  let top = HEIGHT;
  return month.parts.map((part, index) => {
    const height = highest === 0n ? 0 : (Number(part) / Number(highest)) * HEIGHT;
    top -= height;
    if (height === 0) return null;
    return (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a bar are never reordered
        key={index}
        className={`bar-part-${index}`}
        x={left + (BAR_STEP - BAR_WIDTH) / 2}
        y={top}
        width={BAR_WIDTH}
        height={height}
      />
    );
  });
}

function BarTable({
  title,
  series,
  totalLabel,
  months,
}: Pick<MonthBarsProps, 'title' | 'series' | 'totalLabel' | 'months'>) {
  const language = useLocale();
  const t = useTranslations('common');
  return (
    <details className="month-bars-table">
      <summary className="link">{t('chartTable')}</summary>
      <div className="month-bars-scroll">
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              {series.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{totalLabel}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, parts, total }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(language, month)}</th>
                {parts.map((part, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns are never reordered
                  <td key={index}>{formatSen(part)}</td>
                ))}
                <td>{formatSen(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The lowest of 1, 2, 4, 6 or 8 times a power of ten that is not below the highest bar: half of it is round too. */
export function ceilingOf(highest: bigint): bigint {
  if (highest === 0n) return 0n;
  const power = 10n ** BigInt(highest.toString().length - 1);
  const step = [1n, 2n, 4n, 6n, 8n, 10n].find((times) => times * power >= highest) ?? 10n;
  return step * power;
}
