/** Why a person is in a SOCSO category (Act 4), or in none. */
export const SOCSO_RULES = [
  'socso.before_records',
  'socso.foreign_before_2019',
  'socso.domestic_before_2021',
  'socso.foreign_injury_only',
  'socso.from_60',
  'socso.first_at_55',
  'socso.invalidity_pensioner',
  'socso.foreign_under_60',
  'socso.under_60',
] as const;
export type SocsoRule = (typeof SOCSO_RULES)[number];

/** Why EIS (Act 800) is paid for a person, or not. */
export const EIS_RULES = [
  'eis.before_start',
  'eis.foreign_never',
  'eis.domestic_before_2021',
  'eis.under_18',
  'eis.from_60',
  'eis.from_57_never_paid',
  'eis.before_registration',
  'eis.covered',
] as const;
export type EisRule = (typeof EIS_RULES)[number];

/** Why SKBBK (Act 4 as amended by Act A1788) is deducted from a person, or not. */
export const SKBBK_RULES = [
  'skbbk.before_start',
  'skbbk.june_2026_compulsory',
  'skbbk.foreigner_compulsory',
  'skbbk.in_by_default',
  'skbbk.in_by_choice',
  'skbbk.opted_out',
] as const;
export type SkbbkRule = (typeof SKBBK_RULES)[number];

export type RuleCode = SocsoRule | EisRule | SkbbkRule;

/** Where each rule is written: `SOURCES.md#anchor`. */
export const RULE_SOURCES: Readonly<Record<RuleCode, string>> = {
  'socso.before_records': 'SOURCES.md#before-records',
  'socso.foreign_before_2019': 'SOURCES.md#foreign-2019',
  'socso.domestic_before_2021': 'SOURCES.md#domestic-2021',
  'socso.foreign_injury_only': 'SOURCES.md#foreign-2019',
  'socso.from_60': 'SOURCES.md#socso-category',
  'socso.first_at_55': 'SOURCES.md#socso-category',
  'socso.invalidity_pensioner': 'SOURCES.md#invalidity-pension',
  'socso.foreign_under_60': 'SOURCES.md#foreign-2024',
  'socso.under_60': 'SOURCES.md#socso-category',
  'eis.before_start': 'SOURCES.md#eis-2018-01',
  'eis.foreign_never': 'SOURCES.md#eis-coverage',
  'eis.domestic_before_2021': 'SOURCES.md#domestic-2021',
  'eis.under_18': 'SOURCES.md#eis-coverage',
  'eis.from_60': 'SOURCES.md#eis-coverage',
  'eis.from_57_never_paid': 'SOURCES.md#eis-coverage',
  'eis.before_registration': 'SOURCES.md#eis-no-back-pay',
  'eis.covered': 'SOURCES.md#eis-coverage',
  'skbbk.before_start': 'SOURCES.md#skbbk-2026-06',
  'skbbk.june_2026_compulsory': 'SOURCES.md#skbbk-choice',
  'skbbk.foreigner_compulsory': 'SOURCES.md#skbbk-choice',
  'skbbk.in_by_default': 'SOURCES.md#skbbk-choice',
  'skbbk.in_by_choice': 'SOURCES.md#skbbk-choice',
  'skbbk.opted_out': 'SOURCES.md#skbbk-choice',
};
