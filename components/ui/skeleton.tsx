import { wordsHere } from '@/lib/i18n/here';

interface SkeletonProps {
  /** How many lines of text, or rows of a table, will come. */
  lines: number;
  kind?: 'text' | 'table';
}

const WIDTHS = ['92%', '78%', '85%', '64%', '88%', '71%'];

/** The shape of what is coming. It appears after 300 ms, so that a quick page shows nothing of it. */
export function Skeleton({ lines, kind = 'text' }: SkeletonProps) {
  const t = wordsHere('common');
  return (
    <div className={`skeleton skeleton-${kind}`} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey bars have no identity
        <span key={line} className="skeleton-line" style={{ width: kind === 'text' ? WIDTHS[line % 6] : '100%' }} />
      ))}
    </div>
  );
}
