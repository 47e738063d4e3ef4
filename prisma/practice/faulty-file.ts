import type { FaultCode } from '@/lib/rules/text-file/faults';
import { type FileHeading, LINE_END, lineWriter } from '@/lib/rules/text-file/write';
import { linesOf, type PracticeLine } from './filing';
import { MISTAKES, type Mistake } from './mistakes';
import type { PracticeEmployer } from './world';

/** A file with mistakes, as bytes of Windows-1252, the way an old payroll program writes it. */
export interface FaultyFile {
  readonly bytes: Uint8Array;
  readonly lines: number;
  /** In the order of the lines; what concerns the whole file comes last. */
  readonly faults: readonly FaultCode[];
}

interface Place {
  readonly line: PracticeLine;
  /** What stands in the file for the line. */
  texts: readonly string[];
  fault: FaultCode | null;
}

/**
 * The open month of an employer with twenty typical mistakes, each of them in a place of its own. One that fits nobody
 * is left out: before July 2026, say, nobody could stay out of SKBBK.
 */
export function faultyFile(employer: PracticeEmployer, heading: FileHeading): FaultyFile {
  const writeLine = lineWriter(heading);
  const write = ({ employee, contribution }: PracticeLine) => {
    const { identityNumber, name } = employee.of;
    return writeLine({ identityNumber, name, contribution });
  };
  const places = linesOf(employer, employer.months.open).map(
    (line): Place => ({ line, texts: [write(line)], fault: null }),
  );
  const apart = places.length / MISTAKES.length;
  MISTAKES.forEach((mistake, index) => {
    const place = findPlace(places, mistake, Math.floor((index + 0.5) * apart));
    if (!place) return;
    place.fault = mistake.code;
    place.texts = mistake.make(place.texts[0] ?? '', place.line, { employer, write });
  });
  const texts = places.flatMap((place) => place.texts);
  const bytes = Buffer.from(texts.map((text) => text + LINE_END).join(''), 'latin1');
  return { bytes, lines: texts.length, faults: [...faultsWhere(places, true), ...faultsWhere(places, false)] };
}

/** The first place from `from` on, and round again, that a mistake fits and no other was made in. */
function findPlace(places: readonly Place[], { fits }: Mistake, from: number): Place | undefined {
  const isFree = (place: Place) => place.fault === null && fits(place.line);
  return places.slice(from).find(isFree) ?? places.find(isFree);
}

/** The faults of the places that left a line in the file, or of those that left none. */
function faultsWhere(places: readonly Place[], hasLine: boolean): FaultCode[] {
  return places.flatMap(({ fault, texts }) => (fault !== null && texts.length > 0 === hasLine ? [fault] : []));
}
