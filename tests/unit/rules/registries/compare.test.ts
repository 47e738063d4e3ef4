import { describe, expect, it } from 'vitest';
import type { FieldReply, RegistryReply } from '@/lib/core/registry-reply';
import { judgeReply } from '@/lib/rules/registries/compare';

function found(...fields: FieldReply[]): RegistryReply {
  return { state: 'found', fields };
}

describe('the verdict on what a registry replied', () => {
  it('agrees when every value is the same', () => {
    expect(judgeReply(found({ field: 'name', same: true, declared: 'ALI' }))).toEqual({ state: 'agrees' });
  });

  it.each([
    { declared: 'Ahmad bin Abu', found: 'AHMAD B ABU', why: 'bin written short' },
    { declared: 'SITI BINTI OMAR', found: 'SITI BT. OMAR', why: 'binti written short' },
    { declared: 'RAJ A/L MUTHU', found: 'RAJ AL MUTHU', why: 'a/l without its stroke' },
    { declared: 'Nuraini  Che’ Mat', found: "NURAINI CHE' MAT", why: 'an apostrophe of another kind' },
    { declared: 'Contoh Maju Sdn. Bhd.', found: 'CONTOH MAJU SENDIRIAN BERHAD', why: 'Sendirian Berhad written out' },
  ])('takes names for the same: $why', ({ declared, found: held }) => {
    expect(judgeReply(found({ field: 'name', same: false, declared, found: held }))).toEqual({ state: 'agrees' });
  });

  it.each([
    { declared: 'AHMAD BIN ABU', found: 'AHMAD BIN ALI', why: 'another father' },
    { declared: 'CONTOH MAJU SDN BHD', found: 'CONTOH MAJU BERHAD', why: 'another kind of company' },
  ])('takes names for different: $why', ({ declared, found: held }) => {
    expect(judgeReply(found({ field: 'name', same: false, declared, found: held }))).toEqual({
      state: 'differs',
      fields: [{ field: 'name' }],
    });
  });

  it('keeps a difference of names of which the registry tells nothing more', () => {
    const reply = found({ field: 'name', same: false, declared: 'ALI' });
    expect(judgeReply(reply)).toEqual({ state: 'differs', fields: [{ field: 'name' }] });
  });

  it('shows an employer the days and the kind of a pass', () => {
    const reply = found(
      { field: 'pass_until', same: false, declared: '2027-01-31', found: '2026-12-31' },
      { field: 'pass_kind', same: false, declared: 'plks', found: 'employment' },
    );
    expect(judgeReply(reply)).toEqual({
      state: 'differs',
      fields: [
        { field: 'pass_until', declared: '2027-01-31', found: '2026-12-31' },
        { field: 'pass_kind', declared: 'plks', found: 'employment' },
      ],
    });
  });

  it.each(['name', 'birth_date', 'sex', 'alive', 'pass_number'] as const)(
    'never shows an employer what a registry has as %s of a person',
    (field) => {
      const reply = found({ field, same: false, declared: 'declared', found: 'secret' });
      expect(JSON.stringify(judgeReply(reply))).not.toMatch(/secret|declared"/);
    },
  );

  it.each(['unknown', 'unavailable'] as const)('hands on that an entry is %s', (state) => {
    expect(judgeReply({ state })).toEqual({ state });
  });
});
