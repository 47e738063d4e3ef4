import type { Sen } from '@/lib/core/money';
import type { Month } from '@/lib/core/month';
import { coversEis, coversSocso, type SchemeSet } from '@/lib/core/schemes';
import { type MonthlyContribution, monthlyContribution } from '@/lib/rules/monthly-contribution';
import type { RegisterEntry } from '@/lib/rules/text-file/check-state';

/** A line of a draft as it is kept: its key and wage, and of each share the rule, the row and the amounts. */
export interface KeptLine {
  readonly employeeId: string;
  readonly lineNo: number;
  readonly identityNumber: string;
  readonly name: string;
  readonly wage: Sen;
  readonly category: string;
  readonly socso: KeptShare;
  readonly eis: KeptShare;
  readonly skbbk: KeptShare;
}

/** Amounts in sen; SKBBK has no employer's. */
export interface KeptShare {
  readonly rule: string;
  readonly row: number;
  readonly employer: number;
  readonly employee: number;
}

/** A line as it has to be. */
export interface PlannedLine {
  readonly lineNo: number;
  readonly employeeId: string;
  readonly identityNumber: string;
  readonly name: string;
  readonly contribution: MonthlyContribution;
}

/** What has to happen to a draft's lines. A line that changes is removed and written anew under its own number. */
export interface LinePlan {
  readonly remove: readonly string[];
  readonly write: readonly PlannedLine[];
}

interface Draft {
  readonly month: Month;
  readonly schemes: SchemeSet;
  readonly lines: readonly KeptLine[];
}

/**
 * Brings a draft's lines to the wages given and to the register as it stands now: whoever is employed and has a wage has
 * a line worked out by the rules, nobody else has one, and lines that are right already stay as they are.
 *
 * @param wages everybody's wage by the employee's id, those not touched included; who is not in it has none
 */
export function planLines(
  { month, schemes, lines }: Draft,
  employed: Iterable<RegisterEntry>,
  wages: ReadonlyMap<string, Sen>,
): LinePlan {
  const kept = new Map(lines.map((line) => [line.employeeId, line]));
  let lastNo = lines.reduce((last, { lineNo }) => Math.max(last, lineNo), 0);
  const stays = new Set<string>();
  const write: PlannedLine[] = [];
  for (const entry of byName(employed)) {
    const wage = wages.get(entry.employeeId);
    if (wage === undefined) continue;
    const { employeeId, identityNumber, name } = entry;
    const line = kept.get(employeeId);
    const contribution = monthlyContribution(entry.person, month, wage);
    if (line && isUpToDate(line, entry, contribution, schemes)) {
      stays.add(employeeId);
      continue;
    }
    if (!line) lastNo += 1;
    write.push({ lineNo: line?.lineNo ?? lastNo, employeeId, identityNumber, name, contribution });
  }
  return { remove: lines.map(({ employeeId }) => employeeId).filter((id) => !stays.has(id)), write };
}

/** New lines are numbered in the order in which people look for each other. */
function byName(entries: Iterable<RegisterEntry>): RegisterEntry[] {
  return [...entries].sort((a, b) => compare(a.name, b.name) || compare(a.employeeId, b.employeeId));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isUpToDate(line: KeptLine, entry: RegisterEntry, now: MonthlyContribution, schemes: SchemeSet): boolean {
  if (line.wage !== now.wage || line.name !== entry.name || line.identityNumber !== entry.identityNumber) return false;
  const { socso, eis, skbbk } = now;
  const act4 =
    line.category === socso.category && isSame(line.socso, socso) && isSame(line.skbbk, { ...skbbk, employer: 0 });
  return (!coversSocso(schemes) || act4) && (!coversEis(schemes) || isSame(line.eis, eis));
}

function isSame(kept: KeptShare, now: KeptShare): boolean {
  return (
    kept.rule === now.rule && kept.row === now.row && kept.employer === now.employer && kept.employee === now.employee
  );
}
