import type { CalendarDate } from '@/lib/core/calendar';
import { fromMMYYYY, type Month } from '@/lib/core/month';
import { holdsText, isBlank, readIdentity, readText } from './bytes';
import { type CheckState, type RegisterEntry, report } from './check-state';
import { type FaultCode, shown } from './faults';
import { fieldOf } from './layout';
import { isSameName } from './names';
import { note } from './tally';

const CODE = fieldOf('combined-v2', 'employerCode');
const SSM = fieldOf('combined-v2', 'ssmNumber');
const IDENTITY = fieldOf('combined-v2', 'identityNumber');
const NAME = fieldOf('combined-v2', 'name');
const MONTH = fieldOf('combined-v2', 'month');

const CODE_SHAPE = /^[A-Z]\d{10}[A-Z]$/;
const IDENTITY_SHAPE = /^[A-Z0-9]{5,12}$/;
const DIGITS = /^\d+$/;

/**
 * Checks fields 1 to 5, the same in every layout: whose file it is, who the worker is and which month it is for.
 *
 * @returns the worker, if known, and whether the month is the one that was chosen
 */
export function checkWho(state: CheckState): {
  readonly entry: RegisterEntry | undefined;
  readonly monthFits: boolean;
} {
  const { closed } = state.view;
  if ((closed & 1) === 0) checkEmployerCode(state);
  if ((closed & 2) === 0) checkSsm(state);
  const entry = (closed & 4) === 0 ? checkIdentity(state) : undefined;
  if ((closed & 8) === 0) checkName(state, entry);
  const monthFits = (closed & 16) === 0 && checkMonth(state);
  if (entry && monthFits) checkEmployment(state, entry);
  return { entry, monthFits };
}

function checkEmployerCode(state: CheckState): void {
  const { context, view, tally } = state;
  const at = view.start + CODE.from - 1;
  const expected = context.employerCode;
  const isOurs = holdsText(view.bytes, at, CODE.width, expected);
  const code = isOurs ? expected : readText(view.bytes, at, CODE.width).toUpperCase();
  if (code !== '') note(tally.employerCode, code);
  if (isOurs || code === expected.toUpperCase()) return;
  report(state, faultOfCode(code), CODE, { found: shown(code), expected });
}

function faultOfCode(code: string): FaultCode {
  if (code === '') return 'EMPLOYER_CODE_MISSING';
  return CODE_SHAPE.test(code) ? 'EMPLOYER_CODE_MISMATCH' : 'EMPLOYER_CODE_FORMAT';
}

function checkSsm(state: CheckState): void {
  const { context, view } = state;
  const at = view.start + SSM.from - 1;
  if (context.ssmNumber === null || isBlank(view.bytes, at, at + SSM.width)) return;
  if (holdsText(view.bytes, at, SSM.width, context.ssmNumber)) return;
  const found = readText(view.bytes, at, SSM.width);
  if (found === state.reportedSsm || isSameSsm(found, [context.ssmNumber, context.ssmNumberOld ?? ''])) return;
  state.reportedSsm = found;
  report(state, 'SSM_MISMATCH', SSM, { found: shown(found), expected: context.ssmNumber });
}

/** Companies write their new number, their old one, or both as `201901000005 (1312525-A)`. */
function isSameSsm(found: string, recorded: readonly string[]): boolean {
  const parts = (text: string) =>
    text
      .toUpperCase()
      .split(/[^A-Z0-9-]+/)
      .map((part) => part.replaceAll('-', ''));
  const known = recorded.flatMap((number) => [...parts(number), parts(number).join('')]);
  return parts(found).every((part) => part === '' || known.includes(part));
}

function checkIdentity(state: CheckState): RegisterEntry | undefined {
  const { context, view } = state;
  const identity = readIdentity(view.bytes, view.start + IDENTITY.from - 1);
  if (identity === '') {
    report(state, 'ID_MISSING', IDENTITY);
    return undefined;
  }
  const entry = context.find(identity) ?? findWithLetters(state, identity);
  if (!entry) {
    const known = isIdentity(identity);
    report(state, known ? 'ID_NOT_REGISTERED' : 'ID_FORMAT', IDENTITY, {
      found: shown(identity),
      details: { name: shown(readText(view.bytes, view.start + NAME.from - 1, NAME.width)) },
    });
  }
  checkDuplicate(state, entry, identity);
  return entry;
}

/** Some payroll programs drop the letters of a foreign worker's SSFW or SSFDW number. */
function findWithLetters(state: CheckState, identity: string): RegisterEntry | undefined {
  if (identity.length >= IDENTITY.width || !DIGITS.test(identity)) return undefined;
  const found = ['SSFW', 'SSFDW'].map((letters) => state.context.find(letters + identity)).filter((each) => each);
  const entry = found[0];
  if (!entry || found.length > 1) return undefined;
  report(state, 'ID_WITHOUT_LETTERS', IDENTITY, { found: identity, expected: entry.identityNumber });
  return entry;
}

function isIdentity(text: string): boolean {
  if (!IDENTITY_SHAPE.test(text)) return false;
  if (!DIGITS.test(text) || text.length < 9) return true;
  if (text.length < IDENTITY.width) return false;
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function checkDuplicate(state: CheckState, entry: RegisterEntry | undefined, identity: string): void {
  const key = entry?.employeeId ?? identity;
  const first = state.seen.get(key);
  if (first === undefined) {
    state.seen.set(key, state.view.number);
    if (entry) state.tally.people++;
    return;
  }
  report(state, 'DUPLICATE_EMPLOYEE', IDENTITY, { found: shown(identity), details: { first } });
}

function checkName(state: CheckState, entry: RegisterEntry | undefined): void {
  const { view } = state;
  const at = view.start + NAME.from - 1;
  if (entry && holdsText(view.bytes, at, NAME.width, entry.name)) return;
  const name = readText(view.bytes, at, NAME.width);
  if (name === '') report(state, 'NAME_MISSING', NAME);
  else if (entry && !isSameName(name, entry.name)) {
    report(state, 'NAME_MISMATCH', NAME, { found: shown(name), expected: shown(entry.name) });
  }
}

/** @returns whether the line is for the month that was chosen */
function checkMonth(state: CheckState): boolean {
  const { context, view, tally } = state;
  const at = view.start + MONTH.from - 1;
  const month = holdsText(view.bytes, at, MONTH.width, state.monthText) ? context.month : readMonth(view.bytes, at);
  if (month === null) reportMonth(state, 'MONTH_FORMAT');
  else {
    note(tally.month, month);
    if (month > state.receivedMonth) reportMonth(state, 'MONTH_FUTURE');
    else if (month !== context.month) reportMonth(state, 'MONTH_MISMATCH');
  }
  return month === context.month;
}

/** The first zero of a month may be a blank, as in any other number. */
function readMonth(bytes: Uint8Array, at: number): Month | null {
  return fromMMYYYY(readText(bytes, at, MONTH.width).padStart(MONTH.width, '0'));
}

function reportMonth(state: CheckState, code: 'MONTH_FORMAT' | 'MONTH_FUTURE' | 'MONTH_MISMATCH'): void {
  const { view, monthText } = state;
  const found = shown(readText(view.bytes, view.start + MONTH.from - 1, MONTH.width));
  report(state, code, MONTH, { found, expected: monthText });
}

function checkEmployment(state: CheckState, entry: RegisterEntry): void {
  const { employedFrom, employedTo } = entry;
  if (employedFrom <= state.lastDay && (employedTo === null || employedTo >= state.firstDay)) return;
  report(state, 'OUTSIDE_EMPLOYMENT', IDENTITY, {
    found: entry.identityNumber,
    expected: `${dayText(employedFrom)} - ${employedTo === null ? '' : dayText(employedTo)}`.trim(),
  });
}

function dayText(date: CalendarDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
