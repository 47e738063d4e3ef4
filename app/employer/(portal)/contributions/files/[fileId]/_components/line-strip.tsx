interface LineStripProps {
  text: string;
  /** Positions counted from 1, both included. */
  from: number;
  to: number;
  label: string;
}

const AROUND = 24;

/** The part of a text-file line around a field, one character a place, with the field marked. */
export function LineStrip({ text, from, to, label }: LineStripProps) {
  const first = Math.max(0, from - 1 - AROUND);
  const last = Math.min(text.length, to + AROUND);
  return (
    <figure className="line-strip">
      <figcaption>{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a strip wider than its place is scrolled with the keyboard */}
      <pre tabIndex={0}>
        <span aria-hidden="true">{first > 0 && '…'}</span>
        {blanks(text.slice(first, from - 1))}
        <mark>{blanks(text.slice(from - 1, to).padEnd(Math.min(to - from + 1, 40)))}</mark>
        {blanks(text.slice(to, last))}
        <span aria-hidden="true">{last < text.length && '…'}</span>
      </pre>
    </figure>
  );
}

/** Blanks matter in a fixed-width line: a middle dot shows each. */
function blanks(text: string): string {
  return text.replaceAll(' ', '·');
}
