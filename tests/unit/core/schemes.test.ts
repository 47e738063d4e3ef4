import { describe, expect, it } from 'vitest';
import { mayPrepare, maySubmit } from '@/lib/core/actor';
import { coversEis, coversSocso, recordKindsOf } from '@/lib/core/schemes';

describe('a set of schemes', () => {
  it.each([
    { schemes: 'combined', socso: true, eis: true, records: ['acr', 'ecr'] },
    { schemes: 'socso', socso: true, eis: false, records: ['acr'] },
    { schemes: 'eis', socso: false, eis: true, records: ['ecr'] },
  ] as const)('$schemes makes $records', ({ schemes, socso, eis, records }) => {
    expect(coversSocso(schemes)).toBe(socso);
    expect(coversEis(schemes)).toBe(eis);
    expect(recordKindsOf(schemes)).toEqual(records);
  });
});

describe('a role', () => {
  it.each([
    { role: 'owner', prepares: true, submits: true },
    { role: 'approver', prepares: true, submits: true },
    { role: 'preparer', prepares: true, submits: false },
    { role: 'payer', prepares: false, submits: false },
    { role: 'viewer', prepares: false, submits: false },
  ] as const)('$role: prepares $prepares, submits $submits', ({ role, prepares, submits }) => {
    expect(mayPrepare(role)).toBe(prepares);
    expect(maySubmit(role)).toBe(submits);
  });
});
