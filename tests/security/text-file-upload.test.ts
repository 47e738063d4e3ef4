import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCheck } from '@/lib/contributions/check-queries';
import { wayOn } from '@/lib/contributions/stored-summary';
import type { EmployerActor } from '@/lib/core/actor';
import { month } from '@/lib/core/month';
import type { TestEmployee } from '@/tests/factories/employees';
import { createEmployerWithMember, type TestEmployer } from '@/tests/factories/employers';
import { addManyEmployees } from '@/tests/integration/contributions/many-employees.factory';
import { linesOf, next, receiveAndCheck, refusalOf } from '@/tests/integration/contributions/month-file.factory';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const OCTOBER = month('2026-10');
const MOST = 100_000;

let employer: TestEmployer;
let actor: EmployerActor;
let people: TestEmployee[];
let lines: string[];
beforeAll(async () => {
  ({ employer, actor } = await createEmployerWithMember(owner));
  people = await addManyEmployees(owner, employer, MOST);
  const wages = new Map(people.map(({ id }, index) => [id, wageOf(index)]));
  lines = linesOf({ employer, month: OCTOBER, people, wages });
});
afterAll(() => {
  lines = [];
});

/** Different for each line, so that a total is that of these lines and of no others. */
function wageOf(index: number): number {
  return 1_000_00 + ((index * 7_919) % 500_000);
}

async function keptOf(submissionId: string | null) {
  const { rows } = await owner.query(
    'SELECT count(*)::integer AS people, sum(wage_sen)::bigint AS wages FROM contribution_line WHERE submission_id = $1',
    [submissionId],
  );
  return rows[0];
}

describe('SEC-UP-1 a file', () => {
  it.each([1, 4_660, 4_661, 46_603, 46_604, MOST])(
    'of %d lines shows as many people and their wages, to the sen',
    async (count) => {
      const fileId = await receiveAndCheck(actor, {
        month: OCTOBER,
        content: `${lines.slice(0, count).join('\r\n')}\r\n`,
      });
      let wages = 0n;
      for (let index = 0; index < count; index++) wages += BigInt(wageOf(index));
      const view = await findCheck(actor, fileId);
      expect(view).toMatchObject({ state: 'checked', linesDone: count, people: count, sums: { wages } });
      expect(view?.summary).toMatchObject({
        lines: count,
        goodLines: count,
        badLines: 0,
        people: count,
        missing: MOST - count,
        refused: null,
        fileWages: String(wages),
        goodWages: String(wages),
      });
      expect(await keptOf(view?.submissionId ?? null)).toEqual({ people: count, wages });
      // What was checked is in the way of nothing that follows.
      await owner.query(`UPDATE submission SET state = 'discarded' WHERE id = $1`, [view?.submissionId]);
      await owner.query('DELETE FROM contribution_line WHERE submission_id = $1', [view?.submissionId]);
    },
    120_000,
  );

  it('of 100,001 lines is refused with the limit, and no draft is made of part of it', async () => {
    const content = `${lines.join('\n')}\n${'x'.repeat(278)}`;
    const fileId = await receiveAndCheck(actor, { month: OCTOBER, content });
    const view = await findCheck(actor, fileId);
    expect(view?.summary).toMatchObject({ refused: 'TOO_MANY_LINES' });
    expect(view?.summary && wayOn(view.summary).blocked).toBe(true);
    const { rows } = await owner.query(
      `SELECT details FROM text_file_fault WHERE text_file_id = $1 AND code = 'TOO_MANY_LINES'`,
      [fileId],
    );
    expect(rows).toEqual([{ details: { limit: MOST } }]);
    const ticks = { acceptAmounts: true, leaveOutLines: true, convert: true };
    expect(await refusalOf(next(actor, fileId, ticks))).toMatchObject({ code: 'text_file.has_faults' });
    await owner.query(`UPDATE submission SET state = 'discarded' WHERE id = $1`, [view?.submissionId]);
    await owner.query('DELETE FROM contribution_line WHERE submission_id = $1', [view?.submissionId]);
  }, 120_000);
});
