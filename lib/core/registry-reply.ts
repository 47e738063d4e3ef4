import type { CalendarDate } from './calendar';

/** The registries that the portal may ask: companies, persons, foreigners and their passes. */
export const REGISTRIES = ['ssm', 'jpn', 'immigration'] as const;
export type RegistryName = (typeof REGISTRIES)[number];

/** What a registry can compare. Of a company name, entity and state; the rest is of persons. */
export const REGISTRY_FIELDS = [
  'name',
  'entity',
  'state',
  'birth_date',
  'sex',
  'alive',
  'pass_kind',
  'pass_number',
  'pass_until',
  'passport_until',
] as const;
export type RegistryField = (typeof REGISTRY_FIELDS)[number];

/** What was declared of a company. What is null is not compared. */
export interface DeclaredCompany {
  readonly brn: string;
  readonly name: string;
  /** A code of the first list of entities. */
  readonly entity: string | null;
  /** The state it is registered in, 01 to 16. */
  readonly stateCode: string | null;
}

/** What was declared of the holder of an IC number. What is null is not compared. */
export interface DeclaredPerson {
  /** Twelve digits. */
  readonly icNumber: string;
  readonly name: string;
  readonly birthDate: CalendarDate | null;
  readonly sex: 'male' | 'female' | null;
}

/** What was declared of a foreign employee and their papers. */
export interface DeclaredForeigner {
  readonly passport: string;
  /** Two letters of ISO 3166. */
  readonly nationality: string;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly passKind: string;
  readonly passNumber: string;
  /** The last day of the pass, that day included. */
  readonly passUntil: CalendarDate;
  /** The last day of the passport, that day included. */
  readonly passportUntil: CalendarDate;
}

/** One value that a registry compared. `found` is there when it differs and the registry says what it has. */
export interface FieldReply {
  readonly field: RegistryField;
  readonly same: boolean;
  readonly declared: string;
  readonly found?: string;
}

/** What a registry replied, before the portal's own view of names: `lib/rules/registries/compare.ts` judges it. */
export type RegistryReply =
  | { readonly state: 'found'; readonly fields: readonly FieldReply[] }
  | { readonly state: 'unknown' }
  | { readonly state: 'unavailable' };

/** A value that differs. `found` is there only where an employer may see it. */
export interface DifferingField {
  readonly field: RegistryField;
  readonly declared?: string;
  readonly found?: string;
}

/** The verdict. `unknown`: no such entry. `unavailable`: the registry is away, slow beyond the limit or answers nonsense. */
export type RegistryAnswer =
  | { readonly state: 'agrees' }
  | { readonly state: 'differs'; readonly fields: readonly DifferingField[] }
  | { readonly state: 'unknown' }
  | { readonly state: 'unavailable' };
