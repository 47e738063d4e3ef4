import { type Month, toMMYYYY } from '@/lib/core/month';
import { coversEis, coversSocso, type SchemeSet } from '@/lib/core/schemes';
import type { MonthlyContribution } from '../monthly-contribution';
import { type FieldName, LAYOUT_FIELDS } from './layout';
import { toFileName } from './names';

/** What every line of a file repeats. */
export interface FileHeading {
  readonly employerCode: string;
  readonly ssmNumber: string | null;
  readonly month: Month;
  /** The shares of a scheme outside the set are written as zero. */
  readonly schemes: SchemeSet;
}

/** One worker of a file. A contribution on no wages makes the line of an empty template. */
export interface FileLine {
  readonly identityNumber: string;
  readonly name: string;
  readonly contribution: MonthlyContribution;
}

/** The end of every line, the last one too. */
export const LINE_END = '\r\n';

/**
 * Writes a month as a combined v2 file: capitals, numbers padded with zeros, CRLF after every line. Nothing of the file
 * is kept, so any number of lines can be streamed.
 *
 * @throws Error when an employer code, identity number, wage or share does not fit its field
 */
export function* writeTextFile(heading: FileHeading, lines: Iterable<FileLine>): Generator<string> {
  for (const line of lines) yield textFileLine(heading, line) + LINE_END;
}

/** One combined v2 line of 278 characters, without its end. @throws Error when a value does not fit its field */
export function textFileLine(heading: FileHeading, line: FileLine): string {
  const values = { ...headingFields(heading), ...lineFields(heading.schemes, line) };
  let text = '';
  for (const { name, kind, width } of LAYOUT_FIELDS['combined-v2']) {
    const value = values[name] ?? '';
    if (value.length > width) throw new Error(`${name} does not fit in ${width} characters: ${value.length}`);
    text += kind === 'digits' ? value.padStart(width, '0') : value.padEnd(width, ' ');
  }
  return text;
}

type Values = Partial<Record<FieldName, string>>;

function headingFields({ employerCode, ssmNumber, month }: FileHeading): Values {
  return { employerCode: plain(employerCode), ssmNumber: ssmField(ssmNumber ?? ''), month: toMMYYYY(month) };
}

function lineFields(schemes: SchemeSet, { identityNumber, name, contribution }: FileLine): Values {
  const { wage, socso, eis, skbbk } = contribution;
  const takesSocso = coversSocso(schemes);
  const takesEis = coversEis(schemes);
  return {
    identityNumber: plain(identityNumber),
    name: toFileName(name),
    wage: String(wage),
    socsoEmployer: String(takesSocso ? socso.employer : 0),
    socsoEmployee: String(takesSocso ? socso.employee : 0),
    eisEmployer: String(takesEis ? eis.employer : 0),
    eisEmployee: String(takesEis ? eis.employee : 0),
    skbbk: String(takesSocso ? skbbk.employee : 0),
  };
}

function plain(code: string): string {
  const text = code.toUpperCase().replace(/[\s-]/g, '');
  if (!/^[A-Z0-9]+$/.test(text)) throw new Error('a code of letters and digits is needed');
  return text;
}

const SSM_WIDTH = 20;

/** The field may stay blank, so a number that does not fit is left out; of `new (old)` the new one is enough. */
function ssmField(ssmNumber: string): string {
  const [first = ''] = ssmNumber.toUpperCase().split('(');
  const text = first.trim();
  return text.length <= SSM_WIDTH && /^[\x20-\x7e]*$/.test(text) ? text : '';
}
