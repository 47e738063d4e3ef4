import { Pagination } from '@/components/table/pagination';
import { Tag } from '@/components/ui/tag';
import type { Tone } from '@/components/ui/tone';
import type { ShownFault } from '@/lib/contributions/check-queries';
import { type CheckParams, FAULT_PAGES, FAULTS_A_PAGE } from '@/lib/contributions/schema';
import { formatCount } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import type { FaultLevel } from '@/lib/rules/text-file/faults';
import { checkHref } from '../../../_components/addresses';
import { type FaultWords, faultWords } from '../../../_components/fault-words';
import { LineStrip } from './line-strip';
import './check.css';

interface FaultListProps {
  fileId: string;
  address: CheckParams;
  list: { readonly faults: readonly ShownFault[]; readonly count: number };
}

const TONES: Record<FaultLevel, Tone> = { fix: 'bad', look: 'warn', note: 'info' };

/** A page of faults, each readable by itself: where, what, what it should be, how to repair it, and the line. */
export function FaultList({ fileId, address, list }: FaultListProps) {
  const t = wordsHere('contributions.check');
  const words = faultWords(languageHere());
  const shown = Math.min(list.count, FAULTS_A_PAGE * FAULT_PAGES);
  return (
    <>
      <ol className="fault-list">
        {list.faults.map((fault) => (
          <li key={fault.seq} className={`fault tone-${TONES[fault.level]}`}>
            <FaultItem fault={fault} words={words} />
          </li>
        ))}
      </ol>
      {list.count > shown && <p>{t('shownOf', { shown: formatCount(shown), count: formatCount(list.count) })}</p>}
      <Pagination
        page={Math.min(address.page, FAULT_PAGES)}
        pageCount={Math.ceil(shown / FAULTS_A_PAGE)}
        path={checkHref(fileId)}
        params={{ level: address.level ?? undefined, code: address.code ?? undefined }}
      />
    </>
  );
}

function FaultItem({ fault, words }: { fault: ShownFault; words: FaultWords }) {
  const t = wordsHere('contributions.check');
  const name = fault.text.slice(44, 194).trim();
  return (
    <>
      <div className="fault-head">
        <strong>{fault.line === 0 ? t('wholeFile') : t('line', { line: formatCount(fault.line) })}</strong>
        {name && <span className="fault-name">{name}</span>}
        <Tag tone={TONES[fault.level]}>{words.title(fault.code)}</Tag>
      </div>
      <p>{words.sentence(fault)}</p>
      {(fault.found || fault.expected) && (
        <dl className="fault-facts">
          {fault.field && (
            <div>
              <dt>{words.field(fault.field)}</dt>
              <dd>{t('position', { from: String(fault.from), to: String(fault.to) })}</dd>
            </div>
          )}
          {fault.found && (
            <div>
              <dt>{t('found')}</dt>
              <dd>{fault.found}</dd>
            </div>
          )}
          {fault.expected && (
            <div>
              <dt>{t('expected')}</dt>
              <dd>{fault.expected}</dd>
            </div>
          )}
        </dl>
      )}
      <p className="fault-cure">
        <span className="fault-cure-label">{t('cure')}: </span>
        {words.cure(fault)}
      </p>
      {fault.text && fault.from > 0 && (
        <LineStrip text={fault.text} from={fault.from} to={fault.to} label={t('lineText')} />
      )}
    </>
  );
}
