import { describe, expect, it } from 'vitest';
import { saveWagesSchema } from '@/lib/contributions/schema';

const ALI = '01a206e8-27d7-799a-a197-d7473f25a631';
const SITI = '01a206e8-27d7-799a-a197-d7473f25a632';
const FORM = { submissionId: ALI, version: '3', step: 'save', q: 'tan', show: 'lacking', page: '2' };

/** A posted form has no prototype, so that no field's name means anything. */
function posted(fields: Record<string, unknown>) {
  return saveWagesSchema.safeParse(Object.assign(Object.create(null), FORM, fields));
}

describe('the posted form of wages', () => {
  it('is read person by person: as shown, as typed and as it reads', () => {
    const { data } = posted({
      [`wage.${ALI}`]: '3,000.5',
      [`was.${ALI}`]: '250000',
      [`wage.${SITI}`]: ' ',
      [`was.${SITI}`]: '',
    });
    expect(data).toEqual({
      submissionId: ALI,
      version: 3,
      step: 'save',
      address: { q: 'tan', show: 'lacking', page: 2 },
      wages: [
        { employeeId: ALI, was: 2_500_00, typed: '3,000.5', wage: 3_000_50 },
        { employeeId: SITI, was: null, typed: ' ', wage: null },
      ],
    });
  });

  it('is refused field by field', () => {
    const { error } = posted({ [`wage.${ALI}`]: 'banyak', [`wage.${SITI}`]: '99999999' });
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      [`wage.${ALI}`, 'wage'],
      [`wage.${SITI}`, 'wageTooLarge'],
    ]);
  });

  it('takes no other field for a wage', () => {
    const { data } = posted({
      'wage.': '1',
      'wage.x': '1',
      wage: '1',
      [`total.${ALI}`]: '1',
      state: 'submitted',
      employerId: SITI,
    });
    expect(data?.wages).toEqual([]);
    expect(Object.keys(data ?? {}).sort()).toEqual(['address', 'step', 'submissionId', 'version', 'wages']);
  });

  it('a field that comes twice is no wage, and __proto__ is only a name', () => {
    const { data } = posted(JSON.parse(`{"wage.${ALI}":["1","2"],"__proto__":{"wages":[1]}}`));
    expect(data?.wages).toEqual([{ employeeId: ALI, was: null, typed: '', wage: null }]);
  });

  it.each([{ version: '0' }, { version: 'x' }, { step: 'submit' }, { submissionId: 'draft' }])(
    'is refused with %o',
    (change) => {
      expect(posted(change).success).toBe(false);
    },
  );

  it('holds 200 people and no more', () => {
    const many = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `wage.01a206e8-27d7-799a-a197-${String(index).padStart(12, '0')}`,
          '1',
        ]),
      );
    expect(posted(many(200)).success).toBe(true);
    expect(posted(many(201)).success).toBe(false);
  });
});
