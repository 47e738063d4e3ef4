import { afterEach, describe, expect, it } from 'vitest';
import { holdKinForm, takeKinForm } from '@/app/employer/registration/[caseId]/employees/_components/kin-form-held';

const file = new File(['%PDF'], 'borang.pdf');
afterEach(() => holdKinForm(null));

describe('the next-of-kin form chosen before Simpan', () => {
  it('is taken once, by the page of the employee whose passport was typed', () => {
    holdKinForm({ caseId: 'one', passport: 'c 123-4567', file });
    expect(takeKinForm('one', 'C1234567')).toBe(file);
    expect(takeKinForm('one', 'C1234567')).toBeNull();
  });

  it.each([
    ['two', 'C1234567', 'another case'],
    ['one', 'C1234568', 'somebody else'],
  ])('is not taken for %s %s (%s), and not kept for later either', (caseId, passport) => {
    holdKinForm({ caseId: 'one', passport: 'C1234567', file });
    expect(takeKinForm(caseId, passport)).toBeNull();
    expect(takeKinForm('one', 'C1234567')).toBeNull();
  });

  it('is forgotten when the form is posted without one', () => {
    holdKinForm({ caseId: 'one', passport: 'C1234567', file });
    holdKinForm(null);
    expect(takeKinForm('one', 'C1234567')).toBeNull();
  });
});
