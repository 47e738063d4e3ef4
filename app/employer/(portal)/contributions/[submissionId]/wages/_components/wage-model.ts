import type { PostedWage } from '@/lib/contributions/schema';
import type { ActionResult } from '@/lib/core/action-result';
import { formatSen, type Sen } from '@/lib/core/money';
import type { Cover, Shares } from './cover';

/** A person in the form, as the page has them. */
export interface WageView extends Shares {
  readonly employeeId: string;
  readonly name: string;
  /** Masked. */
  readonly identity: string;
  /** When they joined or left, if that lies in the month. */
  readonly notes: readonly string[];
  /** The saved wage; null while none is given. */
  readonly wage: Sen | null;
  readonly lastWage: Sen | null;
  readonly cover: Cover;
  /** Null without a saved wage. */
  readonly whyHref: string | null;
}

/**
 * What a save answers: that it is done, or a refusal that a sentence alone cannot tell, with what each field has to show
 * now (`typed`).
 */
export type WagesAnswer =
  | { readonly is: 'saved'; readonly version: number }
  | {
      readonly is: 'changed';
      readonly version: number;
      readonly by: string;
      /** ISO 8601; empty when unknown. */
      readonly at: string;
      readonly now: Readonly<Record<string, Sen | null>>;
      readonly typed: Readonly<Record<string, string>>;
    }
  | {
      readonly is: 'not-employed';
      readonly employeeIds: readonly string[];
      readonly typed: Readonly<Record<string, string>>;
    };

export type WageFaultCode = 'wage' | 'wageTooLarge' | 'notEmployed';

/** A row of the form after the last answer. */
export interface WageField {
  readonly view: WageView;
  /** What the field shows, until somebody types. */
  readonly text: string;
  /** The wage in the draft, as far as the form knows. */
  readonly saved: Sen | null;
  readonly fault: WageFaultCode | null;
  /** Somebody else saved another wage than the one that was typed here. */
  readonly isContested: boolean;
}

/** The form after the last answer. */
export interface WageFormModel {
  readonly version: number;
  readonly fields: readonly WageField[];
}

type Answer = ActionResult<WagesAnswer> | null;

/** What the form shows: the page's rows, and over them what the last answer gave back. */
export function wageFormModel(rows: readonly WageView[], version: number, answer: Answer): WageFormModel {
  const values = answer?.ok === false ? (answer.values ?? {}) : {};
  const faults = answer?.ok === false ? (answer.fields ?? {}) : {};
  const refusal = answer?.ok && answer.value.is !== 'saved' ? answer.value : null;
  const now = refusal?.is === 'changed' ? refusal.now : {};
  const others = new Set(refusal?.is === 'not-employed' ? refusal.employeeIds : []);
  const fields = rows.map((view): WageField => {
    const { employeeId: id } = view;
    const shown = values[`was.${id}`];
    const saved = now[id] !== undefined ? now[id] : shown === undefined ? view.wage : senOf(shown);
    const text = refusal?.typed[id] ?? values[`wage.${id}`] ?? wageText(view.wage);
    const fault = others.has(id) ? 'notEmployed' : ((faults[`wage.${id}`] ?? null) as WageFaultCode | null);
    return { view, text, saved, fault, isContested: now[id] !== undefined && text !== wageText(now[id]) };
  });
  // A page that was read again may be ahead of the answer, and never behind it.
  const answered =
    answer?.ok && answer.value.is !== 'not-employed' ? answer.value.version : Number(values.version) || 0;
  return { version: Math.max(version, answered), fields };
}

/** A wage as its field shows it; nothing when none is given. */
export function wageText(wage: Sen | null): string {
  return wage === null ? '' : formatSen(wage);
}

/**
 * What each field shows after somebody else saved: the other's wage where nothing was changed here, and what was typed
 * where something was.
 */
export function mergedTexts(
  posted: readonly PostedWage[],
  now: Readonly<Record<string, Sen | null>>,
): Record<string, string> {
  return Object.fromEntries(
    posted.map(({ employeeId, was, wage, typed }) => {
      const other = now[employeeId];
      return [employeeId, other !== undefined && wage === was ? wageText(other) : typed];
    }),
  );
}

function senOf(digits: string): Sen | null {
  return /^\d+$/.test(digits) ? (Number(digits) as Sen) : null;
}
