import { beforeAll, describe, expect, it } from 'vitest';
import { findSubmission } from '@/lib/contributions/submission-queries';
import type { Submitted } from '@/lib/contributions/submit-contribution';
import type { EmployerActor } from '@/lib/core/actor';
import { month } from '@/lib/core/month';
import { newId } from '@/lib/db/new-id';
import { isDatabaseDown } from '@/lib/db/retry';
import { addEmployee, type TestEmployee } from '@/tests/factories/employees';
import { addMember, createEmployer, createUser, type TestEmployer, type TestUser } from '@/tests/factories/employers';
import {
  confirm,
  draftFrom,
  next,
  receiveAndCheck,
  refusalOf,
  textOf,
} from '@/tests/integration/contributions/month-file.factory';
import { useTestDatabase } from '@/tests/setup/database';

// 200 rounds of each kind: LONG=1 node scripts/test.mjs integration -- tests/reliability/two-users
const ROUNDS = process.env.LONG ? 200 : 5;
const LIMIT_MS = process.env.LONG ? 1_800_000 : 120_000;
const USERS = 20;
const OCTOBER = month('2026-10');

const { owner } = useTestDatabase();

let users: (TestUser & { readonly name: string })[];
beforeAll(async () => {
  users = [];
  for (let index = 1; index <= USERS; index++) {
    const name = `Pengguna ${index}`;
    users.push({ ...(await createUser(owner, { name })), name });
  }
});

interface Round {
  readonly employer: TestEmployer;
  readonly actors: readonly EmployerActor[];
  readonly people: readonly TestEmployee[];
}

/** An employer with twenty people who may confirm. */
async function newRound(): Promise<Round> {
  const employer = await createEmployer(owner);
  const actors: EmployerActor[] = [];
  for (const user of users) actors.push(await addMember(owner, employer, user, 'approver'));
  return { employer, actors, people: [await addEmployee(owner, employer), await addEmployee(owner, employer)] };
}

/** Each user's file has wages of their own. */
function fileOf({ employer, people }: Round, user: number) {
  return { month: OCTOBER, content: textOf({ employer, month: OCTOBER, people, wage: 2_000_00 + user * 100_00 }) };
}

type Outcome = { readonly won: Submitted } | { readonly refused: unknown };

/** A portal that has no connection to spare answers 503 and says when to come back: the browser does. */
async function untilAnswered<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isDatabaseDown(error)) throw error;
    }
  }
}

function outcomeOf(attempt: Promise<Submitted>): Promise<Outcome> {
  return attempt.then(
    (won) => ({ won }),
    async (reason) => ({ refused: await refusalOf(Promise.reject(reason)) }),
  );
}

/** The one who has won, and the refusal that names them. */
async function winnerOf(round: Round, outcomes: readonly Outcome[]) {
  const codes = outcomes.map((outcome) => ('won' in outcome ? 'won' : (outcome.refused as { code?: string }).code));
  expect(codes.filter((code) => !code?.startsWith('submission.') && code !== 'won')).toEqual([]);
  const winners = outcomes.flatMap((outcome, index) => ('won' in outcome ? [{ index, ...outcome.won }] : []));
  expect(winners).toHaveLength(1);
  const [winner] = winners;
  const actor = winner && round.actors[winner.index];
  if (!actor) throw new Error('nobody won');
  const filed = await findSubmission(actor, winner.submissionId);
  const by = users[winner.index]?.name;
  const refusal = { code: 'submission.already_submitted', by, at: filed?.submittedAt?.toISOString() };
  return { winner, wages: filed?.sums.wages, refusal };
}

async function recordCount({ employer }: Round): Promise<number> {
  const { rows } = await owner.query('SELECT 1 FROM contribution_record WHERE employer_id = $1', [employer.id]);
  return rows.length;
}

async function confirmOneDraft(): Promise<void> {
  const round = await newRound();
  const [first] = round.actors;
  if (!first) throw new Error('nobody');
  const draft = await draftFrom(first, fileOf(round, 0));
  const outcomes = await Promise.all(
    round.actors.map((actor) => {
      const key = newId();
      return outcomeOf(untilAnswered(() => confirm(actor, draft, key)));
    }),
  );
  const { refusal } = await winnerOf(round, outcomes);
  const told = outcomes.flatMap((outcome) => ('refused' in outcome ? [outcome.refused] : []));
  expect(told).toEqual(Array.from({ length: USERS - 1 }, () => refusal));
  expect(await recordCount(round)).toBe(2);
}

async function replaceAndConfirm(): Promise<void> {
  const round = await newRound();
  const users = await Promise.all(
    round.actors.map(async (actor, index) => ({ actor, fileId: await receiveAndCheck(actor, fileOf(round, index)) })),
  );
  const drafts = new Map<string, string>();
  const draftOf = async ({ actor, fileId }: (typeof users)[number]) => {
    const id = await untilAnswered(() => next(actor, fileId));
    drafts.set(fileId, id);
    const key = newId();
    return untilAnswered(() => confirm(actor, { id, version: 2 }, key));
  };
  const outcomes = await Promise.all(users.map((user) => outcomeOf(draftOf(user))));
  const { winner, wages, refusal } = await winnerOf(round, outcomes);
  expect(wages).toBe(BigInt(2 * (2_000_00 + winner.index * 100_00)));
  expect(await recordCount(round)).toBe(2);

  // Whose draft gave way before anybody had filed was told that it is gone; who looks again is told why.
  const gone = { code: 'submission.not_found' };
  for (const [index, { actor, fileId }] of users.entries()) {
    const outcome = outcomes[index];
    if (!outcome || 'won' in outcome) continue;
    expect([refusal, gone]).toContainEqual(outcome.refused);
    const draft = drafts.get(fileId);
    const again = draft ? confirm(actor, { id: draft, version: 2 }) : next(actor, fileId);
    expect(await refusalOf(again)).toEqual(refusal);
  }
}

describe('REL-2 twenty users of one employer at the same month', () => {
  it(
    `confirm one draft: one wins, nineteen are told by whom and when (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) await confirmOneDraft();
    },
    LIMIT_MS,
  );

  it(
    `with wages of their own: one wins with theirs, nobody meets a fault (${ROUNDS} rounds)`,
    async () => {
      for (let round = 0; round < ROUNDS; round++) await replaceAndConfirm();
    },
    LIMIT_MS,
  );
});
