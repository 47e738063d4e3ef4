import { describe, expect, it, vi } from 'vitest';
import { CorrectionForm } from '@/app/employer/registration/[caseId]/corrections/_components/correction-form';
import type { ActionResult } from '@/lib/core/action-result';
import type { CorrectionChanged } from '@/lib/corrections/schema';
import { html } from './html';

const CASE_ID = '01900000-0000-7000-8000-000000000001';
const CHANGED: CorrectionChanged = {
  is: 'changed',
  version: 3,
  typed: { field: 'pass_until', shouldBe: '2028-08-31', explanation: 'Pas baharu.' },
  now: { field: 'passport_until', shouldBe: '2028-07-31', explanation: 'Pas baharu.' },
};

/** The last answer of the action, as the next page of a browser without script has it. */
let answer: ActionResult<CorrectionChanged> | null;
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  useActionState: () => [answer, '', false],
}));

/** The page that reads version 3 by now, with that answer. */
function page(given: typeof answer): string {
  answer = given;
  const { now } = CHANGED;
  const action = async () => ({ ok: true as const, value: CHANGED });
  return html('ms', <CorrectionForm action={action} hidden={{ caseId: CASE_ID, version: 3 }} backHref="/" {...now} />);
}

const carried = (shown: string) => /name="version" value="(\d+)"/.exec(shown)?.[1];

describe('the form of a correction in the second of two tabs', () => {
  it('shows what the first saved, and keeps what was typed', () => {
    const shown = page({ ok: true, value: CHANGED });
    expect(shown).toContain('Sudah disimpan di tempat lain');
    expect(shown).toContain('Apa yang perlu dibetulkan: kini Tarikh tamat pasport');
    expect(shown).toContain('Maklumat yang betul: kini 31/07/2028');
    expect(shown).not.toContain('Penerangan: kini');
    expect(shown).toContain('value="31/08/2028"');
    expect(shown).toMatch(/value="pass_until"[^>]*checked|checked[^>]*value="pass_until"/);
    expect(carried(shown)).toBe('3');
  });

  it('does not take up a version that was never seen, when something else was wrong first', () => {
    const values = { caseId: CASE_ID, version: '2', field: 'pass_until', shouldBe: '', explanation: 'Pas baharu.' };
    const shown = page({ ok: false, fields: { shouldBe: 'required' }, values });
    expect(shown).not.toContain('Sudah disimpan di tempat lain');
    expect(carried(shown)).toBe('2');
  });
});
