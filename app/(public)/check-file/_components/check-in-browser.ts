import type { CalendarDate } from '@/lib/core/calendar';
import { fromMMYYYY, type Month, monthOf } from '@/lib/core/month';
import { type CheckSummary, createTextFileCheck } from '@/lib/rules/text-file/check';
import type { Fault } from '@/lib/rules/text-file/faults';
import { fieldOf } from '@/lib/rules/text-file/layout';

/** What the page says of a file. */
export interface BrowserCheck {
  readonly summary: CheckSummary;
  /** The first faults in the order of the file, those that need the register left out. */
  readonly faults: readonly Fault[];
  /** All such faults, of which `faults` has the first. */
  readonly faultCount: number;
  /** Different lines with a fault that must be repaired. */
  readonly badLines: number;
}

/** How many faults a page shows. */
const SHOWN_FAULTS = 100;

/**
 * Checks a file's layout and fields where it lies. The employer code and the month are the file's own, of its first
 * line; whether the people are registered and their shares right is for the check after sign-in.
 *
 * @param today in Malaysia; it decides which layouts are in force
 * @param onProgress called now and then with the bytes read so far
 */
export async function checkInBrowser(
  file: Blob,
  today: CalendarDate,
  onProgress: (bytes: number) => void,
): Promise<BrowserCheck> {
  const { employerCode, month } = firstLine(new Uint8Array(await file.slice(0, 512).arrayBuffer()));
  const faults: Fault[] = [];
  const badLines = new Set<number>();
  let faultCount = 0;
  const check = createTextFileCheck(
    {
      employerCode,
      ssmNumber: null,
      month: month ?? monthOf(today),
      schemes: 'combined',
      receivedOn: today,
      find: () => undefined,
    },
    {
      line: () => undefined,
      fault(fault) {
        // Nobody is registered here, so this says nothing of the file.
        if (fault.code === 'ID_NOT_REGISTERED') return;
        faultCount++;
        if (faults.length < SHOWN_FAULTS) faults.push(fault);
        if (fault.level === 'fix' && fault.line > 0) badLines.add(fault.line);
      },
    },
  );
  await readInSteps(file, (chunk) => check.push(chunk), onProgress);
  return { summary: check.end(), faults: inOrder(faults), faultCount, badLines: badLines.size };
}

const STEP_BYTES = 512 * 1024;

/** Reads half a megabyte at a time and lets the page breathe between. Stops when `take` answers false. */
async function readInSteps(file: Blob, take: (chunk: Uint8Array) => boolean, onProgress: (bytes: number) => void) {
  for (let at = 0; at < file.size; at += STEP_BYTES) {
    const chunk = new Uint8Array(await file.slice(at, at + STEP_BYTES).arrayBuffer());
    if (!take(chunk)) return;
    onProgress(Math.min(at + STEP_BYTES, file.size));
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const CODE = fieldOf('combined-v2', 'employerCode');
const MONTH = fieldOf('combined-v2', 'month');

/** Whose file it says it is, and of which month; anything unreadable is reported by the check itself. */
function firstLine(head: Uint8Array): { employerCode: string; month: Month | null } {
  const text = new TextDecoder('latin1').decode(head).replace(/^(?:ï»¿|\s)+/, '');
  return {
    employerCode: text
      .slice(CODE.from - 1, CODE.to)
      .trim()
      .toUpperCase(),
    month: fromMMYYYY(text.slice(MONTH.from - 1, MONTH.to)),
  };
}

/** By line, what concerns the whole file first. */
function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.line - b.line);
}
