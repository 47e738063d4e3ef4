import { expect, it } from 'vitest';
import { recordStateOf } from '@/lib/records/record-state';

const PAID_AT = new Date('2026-11-10T02:00:00Z');

it.each([
  { submission: 'submitted', paidAt: null, paid: 0n, state: 'submitted', why: 'nothing is paid' },
  { submission: 'submitted', paidAt: null, paid: 1n, state: 'in_payment', why: 'a sen is paid' },
  { submission: 'submitted', paidAt: PAID_AT, paid: 500n, state: 'paid', why: 'this record is paid, the other is not' },
  { submission: 'paid', paidAt: PAID_AT, paid: 500n, state: 'paid', why: 'both records are paid' },
  { submission: 'replaced', paidAt: null, paid: 0n, state: 'replaced', why: 'a later version stands' },
  { submission: 'replaced', paidAt: PAID_AT, paid: 500n, state: 'replaced', why: 'replaced after it was paid' },
] as const)('$why: $state', ({ submission, paidAt, paid, state }) => {
  expect(recordStateOf(submission, paidAt, paid)).toBe(state);
});
