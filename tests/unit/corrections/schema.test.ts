import { describe, expect, it } from 'vitest';
import { openCorrectionSchema, saveCorrectionSchema } from '@/lib/corrections/schema';

const ID = '01a2077e-6f8e-7279-b69a-7a327f4b4d45';
const TYPED = { caseId: ID, employeeId: ID, field: 'pass_until', shouldBe: '31/1/2028', explanation: 'Diperbaharui.' };

function faultsOf(change: Record<string, unknown>): Record<string, string> {
  const parsed = openCorrectionSchema.safeParse({ ...TYPED, ...change });
  return Object.fromEntries((parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

describe('what is asked of Immigration', () => {
  it('has a day as the calendar writes it, and everything else as it was typed', () => {
    expect(openCorrectionSchema.parse(TYPED).shouldBe).toBe('2028-01-31');
    expect(openCorrectionSchema.parse({ ...TYPED, field: 'pass_number', shouldBe: ' 31/1/2028 ' }).shouldBe).toBe(
      '31/1/2028',
    );
    expect(saveCorrectionSchema.parse({ ...TYPED, version: '2' })).toMatchObject({
      shouldBe: '2028-01-31',
      version: 2,
    });
  });

  it.each(['29/02/2027', '2028-01-31', '31/13/2028', 'esok'])('takes %s for no day', (shouldBe) => {
    expect(faultsOf({ shouldBe })).toEqual({ shouldBe: 'date' });
  });

  it('tells everything that is wrong at once', () => {
    expect(faultsOf({ shouldBe: '31/13/2028', explanation: ' ' })).toEqual({
      shouldBe: 'date',
      explanation: 'required',
    });
    expect(faultsOf({ field: 'colour', shouldBe: '' })).toEqual({ field: 'choice', shouldBe: 'required' });
  });

  it('asks for no value where there is no entry, and keeps none that was typed before', () => {
    expect(openCorrectionSchema.parse({ ...TYPED, field: 'no_entry', shouldBe: 'A7654321 SITI' }).shouldBe).toBe('');
    const { shouldBe: _none, ...unanswered } = TYPED;
    expect(openCorrectionSchema.parse({ ...unanswered, field: 'no_entry' }).shouldBe).toBe('');
    expect(saveCorrectionSchema.parse({ ...TYPED, version: '2', field: 'no_entry' }).shouldBe).toBe('');
    expect(faultsOf({ shouldBe: ' ' })).toEqual({ shouldBe: 'required' });
    expect(faultsOf({ shouldBe: undefined, field: 'name' })).toEqual({ shouldBe: 'required' });
  });

  it.each([
    { explanation: 'x'.repeat(2_000), faults: {} },
    { explanation: 'x'.repeat(2_001), faults: { explanation: 'tooLong' } },
  ])('takes an explanation of 2,000 characters and no more', ({ explanation, faults }) => {
    expect(faultsOf({ explanation })).toEqual(faults);
  });
});
