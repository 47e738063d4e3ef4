import { type CaseKind, makesEmployer } from '../lifecycle/case';

/**
 * What a supporting document can be. The guide prints no list: the types and who needs which are the portal's own, after
 * the papers that PERKESO's registration page asks for.
 */
export const DOCUMENT_TYPES = [
  'company_registration',
  'company_officers',
  'business_licence',
  'professional_certificate',
  'society_certificate',
  'permit_or_licence',
  'owner_identity',
  'employer_form',
  'employee_form',
  'kin_form',
  'passport_copy',
  'pass_copy',
  'authorisation_letter',
  'other',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** One line of the checklist. */
export interface DocumentNeed {
  readonly type: DocumentType;
  /** Without it the case cannot be sent; what is not required helps the officer. */
  readonly required: boolean;
}

/** What the checklist depends on. */
export interface DocumentGround {
  readonly kind: CaseKind;
  /** The first level of the entity lists (`entities.ts`); null while it is not chosen. */
  readonly entity: string | null;
  /** How many of the case's people are local, and how many foreign. */
  readonly locals: number;
  readonly foreigners: number;
}

/** The papers that show who the employer is, by its entity. A household shows its owner's identity. */
const OF_ENTITY: Readonly<Record<string, readonly DocumentType[]>> = {
  company: ['company_registration', 'company_officers'],
  foreign_company: ['company_registration', 'company_officers'],
  sole_proprietor: ['company_registration', 'owner_identity'],
  partnership: ['company_registration', 'owner_identity'],
  llp: ['company_registration'],
  professional_firm: ['professional_certificate'],
  society: ['society_certificate'],
  cooperative: ['society_certificate'],
  government: ['authorisation_letter'],
  school: ['permit_or_licence'],
  religious_body: ['permit_or_licence'],
  licence_holder: ['business_licence'],
  individual: ['owner_identity'],
};

/** Worth having, by entity: trade that needs a licence, and a hand that acts for the owner. */
const HELPFUL: readonly DocumentType[] = ['business_licence', 'authorisation_letter'];

/**
 * The checklist of a case, what is required first: the employer's papers when it makes an employer, the signed forms, and
 * what its people need. Each type once.
 */
export function documentNeeds({ kind, entity, locals, foreigners }: DocumentGround): DocumentNeed[] {
  const isNew = makesEmployer(kind);
  const chosen = kind === 'new_domestic_employer' ? 'individual' : (entity ?? '');
  const ofEmployer = isNew ? [...(OF_ENTITY[chosen] ?? []), 'employer_form' as const] : [];
  const ofPeople: DocumentType[] = [
    ...(locals > 0 ? (['employee_form'] as const) : []),
    ...(foreigners > 0 ? (['kin_form', 'passport_copy', 'pass_copy'] as const) : []),
  ];
  const ofCorrection: DocumentType[] = kind === 'immigration_correction' ? ['passport_copy', 'pass_copy'] : [];
  const required = [...ofEmployer, ...ofPeople, ...ofCorrection];
  const helpful = isNew && chosen !== 'individual' ? HELPFUL.filter((type) => !required.includes(type)) : [];
  return [...required.map((type) => ({ type, required: true })), ...helpful.map((type) => ({ type, required: false }))];
}

/** A document as the checklist counts it. */
export interface HeldDocument {
  readonly type: DocumentType;
  readonly refused: boolean;
}

/**
 * The required types of which nothing is there that stands, and every type of which one was refused and not replaced.
 */
export function lackingTypes(needs: readonly DocumentNeed[], held: readonly HeldDocument[]): DocumentType[] {
  const lacking = needs
    .filter(({ type, required }) => required && !held.some((one) => one.type === type && !one.refused))
    .map(({ type }) => type);
  const refused = held.filter((one) => one.refused).map(({ type }) => type);
  return [...new Set([...lacking, ...refused])];
}

/** Whether a text names a type of document. */
export function isDocumentType(text: string): text is DocumentType {
  return (DOCUMENT_TYPES as readonly string[]).includes(text);
}
