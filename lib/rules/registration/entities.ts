import type { SsmEntity } from '@/lib/rules/identity/business-number';

/**
 * What an employer can be: Entiti Perniagaan, under each its Entiti Sub-Perniagaan, and under each of those the Senarai
 * Entiti Sub-Perniagaan. The three lists are ours: the official ones are not published (SOURCES.md#entities).
 */
export const ENTITIES = {
  company: {
    private_company: ['private_limited', 'exempt_private'],
    public_company: ['public_listed', 'public_unlisted'],
    guarantee_company: ['guarantee_foundation', 'guarantee_body'],
    unlimited_company: ['unlimited'],
  },
  foreign_company: {
    foreign_branch: ['foreign_registered_branch'],
    foreign_office: ['representative_office', 'regional_office'],
  },
  sole_proprietor: {
    personal_name_business: ['personal_name'],
    trade_name_business: ['trade_name'],
  },
  partnership: {
    general_partnership: ['family_partnership', 'other_partnership'],
  },
  llp: {
    local_llp: ['local_llp_business'],
    foreign_llp: ['foreign_llp_business'],
    professional_llp: ['professional_llp_practice'],
  },
  professional_firm: {
    law_firm: ['law_sole', 'law_partnership'],
    medical_practice: ['medical_clinic', 'dental_clinic', 'veterinary_clinic', 'pharmacy'],
    audit_firm: ['audit_sole', 'audit_partnership'],
    other_profession: ['architects', 'engineers', 'surveyors', 'other_professionals'],
  },
  society: {
    registered_society: ['welfare_society', 'trade_society', 'residents_society', 'other_society'],
    sports_body: ['sports_club', 'sports_association'],
    trade_union: ['employees_union', 'employers_union'],
    management_body: ['joint_management_body', 'management_corporation'],
  },
  cooperative: {
    primary_cooperative: ['consumer_cooperative', 'credit_cooperative', 'plantation_cooperative', 'other_cooperative'],
    upper_cooperative: ['secondary_cooperative', 'tertiary_cooperative'],
  },
  government: {
    statutory_body: ['federal_statutory', 'state_statutory'],
    local_authority: ['city_council', 'municipal_council', 'district_council'],
    contract_staff: ['federal_department', 'state_department'],
  },
  school: {
    aided_school: ['aided_primary', 'aided_secondary'],
    private_school: ['kindergarten', 'private_primary_secondary', 'international_school', 'tuition_centre'],
    higher_education: ['private_college', 'private_university'],
  },
  religious_body: {
    muslim_body: ['mosque', 'religious_school', 'other_muslim_body'],
    other_faith_body: ['church', 'temple', 'gurdwara', 'other_faith'],
  },
  licence_holder: {
    sabah_licence: ['sabah_trading_licence', 'sabah_professional_licence'],
    sarawak_licence: ['sarawak_business_name', 'sarawak_trading_licence'],
    other_licence: ['council_licence', 'hawker_licence', 'farm_or_fishing_licence'],
  },
  individual: {
    domestic_employer: ['own_household'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type Tree = typeof ENTITIES;
/** Entiti Perniagaan. `individual` employs domestic workers only; every other one is a business. */
export type Entity = keyof Tree;
/** Entiti Sub-Perniagaan, of any entity. */
export type SubEntity = { [E in Entity]: keyof Tree[E] & string }[Entity];
/** Senarai Entiti Sub-Perniagaan, of any sub-entity. */
export type EntityItem = {
  [E in Entity]: { [S in keyof Tree[E]]: Tree[E][S] extends readonly (infer I)[] ? I : never }[keyof Tree[E]];
}[Entity];

const TREE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ENTITIES;

/** Every entity that a business can be, in the order of the list. */
export const BUSINESS_ENTITIES = (Object.keys(ENTITIES) as Entity[]).filter((entity) => entity !== 'individual');

/** Whether a text is the code of an entity. */
export function isEntity(code: string): code is Entity {
  return Object.hasOwn(TREE, code);
}

/** Whether the employer is a person who employs domestic workers in their own household. */
export function isHousehold(entity: string | null): entity is 'individual' {
  return entity === 'individual';
}

/** The sub-entities of an entity, in the order of the list; none for an unknown one. */
export function subEntitiesOf(entity: string | null): SubEntity[] {
  return (entity !== null && isEntity(entity) ? Object.keys(TREE[entity] ?? {}) : []) as SubEntity[];
}

/** The items under a sub-entity; none when the two do not belong together. */
export function entityItemsOf(entity: string | null, subEntity: string | null): EntityItem[] {
  if (entity === null || subEntity === null || !isEntity(entity)) return [];
  const subs = TREE[entity] ?? {};
  return (Object.hasOwn(subs, subEntity) ? [...(subs[subEntity] ?? [])] : []) as EntityItem[];
}

/** What SSM's own number says of the entities that SSM registers. The others have numbers of other registers. */
const SSM_SAYS: Readonly<Partial<Record<Entity, readonly SsmEntity[]>>> = {
  company: ['local_company'],
  foreign_company: ['foreign_company'],
  sole_proprietor: ['business'],
  partnership: ['business'],
  llp: ['local_llp', 'foreign_llp', 'professional_llp'],
};

/**
 * Whether an SSM number of the new form and the chosen entity say different things: worth a warning, never a refusal,
 * because a number can be older than a change of form (SOURCES.md#business-number).
 */
export function contradictsSsm(entity: Entity, ssm: SsmEntity): boolean {
  return SSM_SAYS[entity]?.includes(ssm) === false;
}
