import type { Sen } from '@/lib/core/money';
import { type Month, toMMYYYY } from '@/lib/core/month';
import { coversEis, coversSocso, type SchemeSet } from '@/lib/core/schemes';
import { type FieldName, fieldOf, LAYOUT_FIELDS } from './layout';
import { toFileName } from './names';

/** What every line of a file repeats. */
export interface FileHeading {
  readonly employerCode: string;
  readonly ssmNumber: string | null;
  readonly month: Month;
  /** The shares of a scheme outside the set are written as zero. */
  readonly schemes: SchemeSet;
}

/** What a line says of a worker's month, in sen. */
export interface FileContribution {
  readonly wage: Sen;
  readonly socso: { readonly employer: Sen; readonly employee: Sen };
  readonly eis: { readonly employer: Sen; readonly employee: Sen };
  readonly skbbk: { readonly employee: Sen };
}

/** One worker of a file. A contribution on no wages makes the line of an empty template. */
export interface FileLine {
  readonly identityNumber: string;
  readonly name: string;
  readonly contribution: FileContribution;
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
  const write = lineWriter(heading);
  for (const line of lines) yield write(line) + LINE_END;
}

/**
 * Writes lines of one file: 278 characters each, without their end. For callers whose lines come in batches.
 *
 * @throws Error, like the function it returns, when a value does not fit its field
 */
export function lineWriter({ employerCode, ssmNumber, month, schemes }: FileHeading): (line: FileLine) => string {
  const whose = field('employerCode', plain(employerCode)) + field('ssmNumber', ssmField(ssmNumber ?? ''));
  const monthText = toMMYYYY(month);
  const takesSocso = coversSocso(schemes);
  const takesEis = coversEis(schemes);
  return ({ identityNumber, name, contribution: { wage, socso, eis, skbbk } }) =>
    whose +
    field('identityNumber', plain(identityNumber)) +
    field('name', toFileName(name)) +
    monthText +
    field('wage', String(wage)) +
    field('socsoEmployer', String(takesSocso ? socso.employer : 0)) +
    field('socsoEmployee', String(takesSocso ? socso.employee : 0)) +
    field('eisEmployer', String(takesEis ? eis.employer : 0)) +
    field('eisEmployee', String(takesEis ? eis.employee : 0)) +
    field('skbbk', String(takesSocso ? skbbk.employee : 0)) +
    BLANKS;
}

const FIELDS = new Map(LAYOUT_FIELDS['combined-v2'].map((each) => [each.name, each]));
const BLANKS = ' '.repeat(fieldOf('combined-v2', 'filler1').width + fieldOf('combined-v2', 'filler2').width);

function field(name: FieldName, value: string): string {
  const { kind, width } = FIELDS.get(name) ?? fieldOf('combined-v2', name);
  if (value.length > width) throw new Error(`${name} does not fit in ${width} characters: ${value.length}`);
  return kind === 'digits' ? value.padStart(width, '0') : value.padEnd(width, ' ');
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
