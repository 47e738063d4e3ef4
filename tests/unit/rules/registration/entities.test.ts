import { describe, expect, it } from 'vitest';
import { messagesIn } from '@/lib/i18n/t';
import {
  BUSINESS_ENTITIES,
  contradictsSsm,
  ENTITIES,
  type Entity,
  entityItemsOf,
  isEntity,
  isHousehold,
  subEntitiesOf,
} from '@/lib/rules/registration/entities';

const ALL = Object.keys(ENTITIES) as Entity[];
const ALL_SUBS = ALL.flatMap((entity) => subEntitiesOf(entity));
const ALL_ITEMS = ALL.flatMap((entity) => subEntitiesOf(entity).flatMap((sub) => entityItemsOf(entity, sub)));

describe('the three lists', () => {
  it('have no code twice, so that each can be read without its parents', () => {
    expect(new Set(ALL_SUBS).size).toBe(ALL_SUBS.length);
    expect(new Set(ALL_ITEMS).size).toBe(ALL_ITEMS.length);
  });

  it('never end: every entity has a sub-entity and every sub-entity an item', () => {
    for (const entity of ALL) {
      expect(subEntitiesOf(entity)).not.toEqual([]);
      for (const sub of subEntitiesOf(entity)) expect(entityItemsOf(entity, sub)).not.toEqual([]);
    }
  });

  it.each(['ms', 'en'] as const)('have a word for every code and no other word in %s', (language) => {
    const { entity, subEntity, entityItem } = messagesIn(language).lists;
    expect(Object.keys(entity).sort()).toEqual([...ALL].sort());
    expect(Object.keys(subEntity).sort()).toEqual([...ALL_SUBS].sort());
    expect(Object.keys(entityItem).sort()).toEqual([...ALL_ITEMS].sort());
  });

  it('are empty for what does not belong together', () => {
    expect(subEntitiesOf('nothing')).toEqual([]);
    expect(subEntitiesOf(null)).toEqual([]);
    expect(subEntitiesOf('toString')).toEqual([]);
    expect(entityItemsOf('llp', 'private_company')).toEqual([]);
    expect(entityItemsOf('company', 'constructor')).toEqual([]);
    expect(entityItemsOf('company', null)).toEqual([]);
  });

  it('leave the household to its own heading', () => {
    expect(BUSINESS_ENTITIES).toHaveLength(12);
    expect(BUSINESS_ENTITIES).not.toContain('individual');
    expect(isHousehold('individual')).toBe(true);
    expect(isHousehold('company')).toBe(false);
    expect(isHousehold(null)).toBe(false);
    expect(isEntity('individual')).toBe(true);
    expect(isEntity('__proto__')).toBe(false);
  });
});

describe('an SSM number against the chosen entity', () => {
  it.each([
    { entity: 'company', ssm: 'local_company', expected: false },
    { entity: 'company', ssm: 'business', expected: true },
    { entity: 'sole_proprietor', ssm: 'business', expected: false },
    { entity: 'partnership', ssm: 'local_llp', expected: true },
    { entity: 'llp', ssm: 'professional_llp', expected: false },
    { entity: 'foreign_company', ssm: 'local_company', expected: true },
    { entity: 'society', ssm: 'local_company', expected: false },
  ] as const)('$entity with a number of a $ssm: contradicts is $expected', ({ entity, ssm, expected }) => {
    expect(contradictsSsm(entity, ssm)).toBe(expected);
  });
});
