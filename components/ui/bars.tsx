import { Fragment } from 'react';
import { wordsHere } from '@/lib/i18n/here';

export interface BarSeries {
  key: string;
  /** "Majikan", "SOCSO", "Kiraan pekerja" */
  label: string;
}

export interface BarPoint {
  /** What stands in the table: "Oktober 2026". */
  label: string;
  /** What stands under the bar: "Okt". */
  short: string;
  /** One value for each series, not negative; null where there is nothing yet. */
  values: readonly (number | null)[];
}

interface BarsProps {
  /** What the chart shows, with its unit: "Caruman 12 bulan terakhir (RM)". */
  title: string;
  series: readonly BarSeries[];
  points: readonly BarPoint[];
  /** A value as people read it. */
  format: (value: number) => string;
}

const WIDTH = 336;
const HEIGHT = 120;
const BASE = 100;
const TOP = 8;
const BAR_SHARE = 0.62;

/** Small stacked bars drawn on the server, and the same figures as a table that opens below them. */
export function Bars({ title, series, points, format }: BarsProps) {
  const t = wordsHere('common');
  const highest = Math.max(1, ...points.map((point) => sum(point.values)));
  const step = WIDTH / Math.max(points.length, 1);
  return (
    <figure className="bars">
      <figcaption className="bars-title">{title}</figcaption>
      {series.length > 1 && (
        <ul className="bars-legend" aria-hidden="true">
          {series.map((one, index) => (
            <li key={one.key}>
              <span className={`bars-key fill-${index}`} />
              {one.label}
            </li>
          ))}
        </ul>
      )}
      <svg className="bars-drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line className="bars-base" x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
        {points.map((point, index) => (
          <Fragment key={point.label}>
            {stack(point.values, highest).map((part) => (
              <rect
                key={part.series}
                className={`fill-${part.series}`}
                x={round(index * step + (step * (1 - BAR_SHARE)) / 2)}
                width={round(step * BAR_SHARE)}
                y={part.y}
                height={part.height}
                rx={1.5}
              />
            ))}
            <text className="bars-label" x={round(index * step + step / 2)} y={BASE + 15} textAnchor="middle">
              {point.short}
            </text>
          </Fragment>
        ))}
      </svg>
      <details className="bars-table">
        <summary className="link">{t('chartTable')}</summary>
        <BarsTable {...{ title, series, points, format }} />
      </details>
    </figure>
  );
}

function BarsTable({ title, series, points, format }: BarsProps) {
  const t = wordsHere('common');
  return (
    <table className="mini-table">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('month')}</th>
          {series.map((one) => (
            <th key={one.key} scope="col" className="num">
              {one.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.label}>
            <th scope="row">{point.label}</th>
            {series.map((one, index) => (
              <td key={one.key} className="num">
                {typeof point.values[index] === 'number' ? format(point.values[index]) : t('notYet')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The parts of one bar from the base up. A part that is not nothing is at least one unit high, so that it is seen. */
function stack(values: readonly (number | null)[], highest: number) {
  let y = BASE;
  return values.flatMap((value, series) => {
    if (!value) return [];
    const height = Math.max(1, round((value / highest) * (BASE - TOP)));
    y = round(y - height);
    return [{ series, y, height }];
  });
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
