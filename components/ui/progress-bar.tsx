import { useTranslations } from '#words';
import { formatCount } from '@/lib/i18n/format';

interface ProgressBarProps {
  /** What is being done: "Menyemak baris". */
  label: string;
  done: number;
  total: number;
  /** Under the bar: what happens next, that the page may be closed. */
  note?: string;
}

/** Long work with its real counts. */
export function ProgressBar({ label, done, total, note }: ProgressBarProps) {
  const t = useTranslations('common');
  return (
    <div className="progress">
      <div className="progress-head">
        <span className="progress-label">{label}</span>
        <span>{t('progress', { done: formatCount(done), total: formatCount(total) })}</span>
      </div>
      <progress aria-label={label} value={done} max={Math.max(total, 1)} />
      {note && <p className="progress-note">{note}</p>}
    </div>
  );
}
