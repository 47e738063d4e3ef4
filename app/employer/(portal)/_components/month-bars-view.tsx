'use client';

import { AppLink } from '@/components/ui/app-link';

interface MonthBarsViewProps {
  title: string;
  summary: string;
  series: readonly string[];
  /** Null when every month is paid. */
  unpaidLabel: string | null;
  /** The scale's figures, the highest first. */
  scale: readonly string[];
  width: number;
  height: number;
  /** The outline of each part of all bars. */
  paths: readonly string[];
  names: readonly string[];
  unpaid: readonly boolean[];
  tableLabel: string;
  tableId: string;
  tableHref: string;
  head: readonly string[];
  /** Month, parts, total; null where the table was not asked for. */
  rows: readonly (readonly string[])[] | null;
}

/** The elements of `MonthBars`; a client component for the same reason as `TableGrid`. */
export function MonthBarsView(props: MonthBarsViewProps) {
  const { title, summary, series, unpaidLabel, scale, width, height, paths, names, unpaid } = props;
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
        {unpaidLabel && (
          <li>
            <span className="month-bars-dot" aria-hidden="true" />
            {unpaidLabel}
          </li>
        )}
      </ul>
      <div className="month-bars-plot">
        <p className="month-bars-scale" aria-hidden="true">
          {scale.map((figure, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the scale of an empty chart is nothing but zeros
            <span key={index}>{figure}</span>
          ))}
        </p>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={summary}>
          <path className="bar-line" d={`M0 0H${width}M0 ${height / 2}H${width}M0 ${height}H${width}`} />
          {paths.map((path, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a bar are never reordered
            <path key={index} className={`bar-part-${index}`} d={path} />
          ))}
        </svg>
        <ol className="month-bars-months" aria-hidden="true">
          {names.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the months follow each other
            <li key={index}>
              {name}
              {unpaid[index] && <i className="month-bars-dot" />}
            </li>
          ))}
        </ol>
      </div>
      <BarTable {...props} />
    </figure>
  );
}

/** The figures of the bars. Few ask for them, and they are a third of the page: until then there is a link. */
function BarTable({ title, tableLabel, tableId, tableHref, head, rows }: MonthBarsViewProps) {
  if (!rows) {
    return (
      <p className="month-bars-table">
        <AppLink href={tableHref}>{tableLabel}</AppLink>
      </p>
    );
  }
  return (
    <details className="month-bars-table" id={tableId} open>
      <summary className="link">{tableLabel}</summary>
      {/* On a phone its columns do not fit: it can be scrolled, with the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="month-bars-scroll" tabIndex={0} aria-label={title}>
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([month, ...figures]) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                {figures.map((figure, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns are never reordered
                  <td key={index}>{figure}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
