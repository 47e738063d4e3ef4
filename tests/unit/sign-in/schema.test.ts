import { describe, expect, it } from 'vitest';
import { askForCodeSchema, chooseEmployerSchema, enterCodeSchema, loginParamsSchema } from '@/lib/sign-in/schema';

describe('askForCodeSchema', () => {
  it('gives the address as it is stored, and where to go next', () => {
    expect(askForCodeSchema.parse({ email: ' A@B.my ', next: '/employer/records' })).toEqual({
      email: 'a@b.my',
      next: '/employer/records',
      door: 'employer',
    });
  });

  it("keeps the door of the office, and takes any other for the employers'", () => {
    expect(askForCodeSchema.parse({ email: 'a@b.my', door: 'staff' }).door).toBe('staff');
    expect(askForCodeSchema.parse({ email: 'a@b.my', door: '//evil' }).door).toBe('employer');
  });

  it('ignores what it does not name, and a next that leads away', () => {
    const posted = { email: 'a@b.my', next: '//evil.example', role: 'owner', employerId: 'x' };
    expect(askForCodeSchema.parse(posted)).toEqual({ email: 'a@b.my', next: null, door: 'employer' });
  });

  it.each([
    [{}, 'email'],
    [{ email: '  ' }, 'email'],
    [{ email: 'abc' }, 'email'],
    [{ email: ['a@b.my', 'c@d.my'] }, 'email'],
    [{ email: { contains: '' } }, 'email'],
  ])('%j is refused as %s', (posted, code) => {
    const parsed = askForCodeSchema.safeParse(posted);
    expect(parsed.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([['email', code]]);
  });
});

describe('enterCodeSchema', () => {
  it('gives eight digits', () => {
    expect(enterCodeSchema.parse({ code: '1234 5678' })).toEqual({ code: '12345678', next: null, door: 'employer' });
  });

  it.each([
    [{}, 'code'],
    [{ code: ' ' }, 'code'],
    [{ code: '1234' }, 'code'],
  ])('%j is refused as %s', (posted, code) => {
    expect(enterCodeSchema.safeParse(posted).error?.issues[0]?.message).toBe(code);
  });
});

it('an employer is chosen by its id alone', () => {
  expect(chooseEmployerSchema.safeParse({ employerId: '1 OR 1=1' }).success).toBe(false);
});

it('a bad address of the sign-in page shows the plain page', () => {
  expect(loginParamsSchema.parse({ next: ['a', 'b'], sent: 'x', 'signed-out': '2' })).toEqual({ next: null });
});
