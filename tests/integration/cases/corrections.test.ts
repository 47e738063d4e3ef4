import { beforeAll, describe, expect, it } from 'vitest';
import { carryOutApproval } from '@/lib/cases/carry-out-approval';
import { caseStamp } from '@/lib/cases/case-stamp';
import { listChecks } from '@/lib/cases/checks/queries';
import { submitCase } from '@/lib/cases/submit-case';
import type { EmployerActor } from '@/lib/core/actor';
import { openCorrection } from '@/lib/corrections/open-correction';
import { findCorrectable, listCorrections, readCorrection } from '@/lib/corrections/queries';
import { saveCorrection } from '@/lib/corrections/save-correction';
import { newId } from '@/lib/db/new-id';
import { forEmployer, forStaffAt } from '@/lib/db/tenant';
import {
  addCaseEmployee,
  addDocumentRow,
  createCase,
  createStaff,
  moveCaseAs,
  sendCase,
  type TestCase,
} from '@/tests/factories/cases';
import { createUser, type TestUser } from '@/tests/factories/employers';
import { sqlState } from '@/tests/security/tenancy-world.factory';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();
const NOW = new Date();
const ASKED = { field: 'pass_until', shouldBe: '2028-06-30', explanation: 'Pas diperbaharui bulan lalu.' } as const;

let applicant: TestUser;
let officer: Awaited<ReturnType<typeof createStaff>>;
beforeAll(async () => {
  applicant = await createUser(owner);
  officer = await createStaff(owner);
});

interface Registration {
  readonly made: TestCase;
  readonly actor: EmployerActor;
  readonly employeeId: string;
}

/** A registration with a foreigner of whom Immigration says something else. */
async function registration(): Promise<Registration> {
  const made = await createCase(owner, { openedBy: applicant.id });
  const passport = `A${newId().slice(-8).toUpperCase()}1`;
  const employeeId = await addCaseEmployee(owner, made, {
    is_foreign: true,
    residency: 'foreign',
    ic_number: null,
    eis_from: null,
    identity_key: `passport ID ${passport}`,
    passport,
    nationality: 'ID',
    passport_until: '2030-01-31',
    pass_kind: 'plks',
    pass_number: 'P1',
    pass_until: '2028-06-30',
    registry_state: 'differs',
    registry_fields: JSON.stringify([{ field: 'pass_until', declared: '2028-06-30', found: '2027-06-30' }]),
  });
  return {
    made,
    employeeId,
    actor: { kind: 'employer', userId: applicant.id, employerId: made.employerId, role: 'owner' },
  };
}

function open({ made, actor, employeeId }: Registration, change: Partial<typeof ASKED | { field: 'name' }> = {}) {
  return openCorrection({ actor, caseId: made.caseId }, { employeeId, ...ASKED, ...change }, NOW, newId);
}

async function send({ actor }: Registration, caseId: string) {
  const stamp = await forEmployer(actor, (tx) => caseStamp(tx, { employerId: actor.employerId, caseId }));
  return submitCase({ actor, caseId, kind: 'immigration_correction' }, { stamp, key: newId() }, newId);
}

async function addPapers({ made }: Registration, caseId: string): Promise<void> {
  for (const type of ['passport_copy', 'pass_copy'])
    await addDocumentRow(owner, { employerId: made.employerId, caseId, openedBy: applicant.id }, { type });
}

async function registryStateOf(employeeId: string): Promise<unknown> {
  const { rows } = await owner.query('SELECT registry_state, registry_fields FROM case_employee WHERE id = $1', [
    employeeId,
  ]);
  return rows[0];
}

describe('asking Immigration to put something right', () => {
  it('is a case of its own, about that employee, with what should be there', async () => {
    const of = await registration();
    const caseId = await open(of);
    expect(await readCorrection(of.actor, caseId)).toMatchObject({
      ...ASKED,
      state: 'draft',
      number: null,
      employeeCaseId: of.made.caseId,
      employee: { id: of.employeeId, name: 'PEKERJA BIN PERMOHONAN' },
    });
    expect(await listCorrections(of.actor, of.made.caseId, of.employeeId)).toMatchObject([{ caseId }]);
    const { rows } = await owner.query('SELECT kind, subject_id FROM employer_case WHERE id = $1', [caseId]);
    expect(rows).toEqual([{ kind: 'immigration_correction', subject_id: of.employeeId }]);
  });

  it('pressed twice is one case', async () => {
    const of = await registration();
    const [first, second] = await Promise.all([open(of), open(of)]);
    expect(first).toBe(second);
  });

  it('is refused while the same is being put right, and not for something else', async () => {
    const of = await registration();
    await open(of);
    const other = { employeeId: of.employeeId, ...ASKED, shouldBe: '2029-01-31' };
    const context = { actor: of.actor, caseId: of.made.caseId };
    await expect(openCorrection(context, other, NOW, newId)).rejects.toMatchObject({ code: 'correction.under_way' });
    await expect(openCorrection(context, { ...other, field: 'pass_number' }, NOW, newId)).resolves.toBeTypeOf('string');
  });

  it('is refused for a local employee, for nobody, and for whoever only looks', async () => {
    const of = await registration();
    const local = await addCaseEmployee(owner, of.made);
    const context = { actor: of.actor, caseId: of.made.caseId };
    for (const employeeId of [local, newId()])
      await expect(openCorrection(context, { ...ASKED, employeeId }, NOW, newId)).rejects.toMatchObject({
        code: 'employee.not_found',
      });
    const viewer = { ...context, actor: { ...of.actor, role: 'viewer' as const } };
    await expect(openCorrection(viewer, { ...ASKED, employeeId: of.employeeId }, NOW, newId)).rejects.toMatchObject({
      code: 'access.role_not_allowed',
    });
  });

  it('is nobody else’s', async () => {
    const of = await registration();
    const caseId = await open(of);
    const { actor: stranger } = await registration();
    const context = { actor: stranger, caseId: of.made.caseId };
    await expect(openCorrection(context, { ...ASKED, employeeId: of.employeeId }, NOW, newId)).rejects.toMatchObject({
      code: 'case.not_found',
    });
    await expect(saveCorrection({ actor: stranger, caseId }, { ...ASKED, version: 1 }, NOW)).rejects.toMatchObject({
      code: 'case.not_found',
    });
    expect(await readCorrection(stranger, caseId)).toBeNull();
    expect(await findCorrectable(stranger, of.made.caseId, of.employeeId)).toBeNull();
    expect(await listCorrections(stranger, of.made.caseId)).toEqual([]);
  });
});

describe('REL-15: what is asked', () => {
  it('changes once from one page; the second tab is told', async () => {
    const of = await registration();
    const caseId = await open(of);
    const context = { actor: of.actor, caseId };
    const results = await Promise.all([
      saveCorrection(context, { ...ASKED, shouldBe: '2028-07-31', version: 1 }, NOW),
      saveCorrection(context, { ...ASKED, shouldBe: '2028-08-31', version: 1 }, NOW),
    ]);
    expect(results.map(({ is }) => is).sort()).toEqual(['changed', 'saved']);
    const [kept, late] = results[0].is === 'saved' ? ['2028-07-31', '2028-08-31'] : ['2028-08-31', '2028-07-31'];
    expect(results.find(({ is }) => is === 'changed')).toEqual({
      is: 'changed',
      version: 2,
      typed: { ...ASKED, shouldBe: late },
      now: { ...ASKED, shouldBe: kept },
    });
    expect(await readCorrection(of.actor, caseId)).toMatchObject({ shouldBe: kept, version: 2 });
    const again = await saveCorrection(context, { ...ASKED, shouldBe: late, version: 2 }, NOW);
    expect(again).toEqual({ is: 'saved' });
    expect(await readCorrection(of.actor, caseId)).toMatchObject({ shouldBe: late, version: 3 });
  });

  it('does not change once it is sent, not even past the portal', async () => {
    const of = await registration();
    const caseId = await open(of);
    await addPapers(of, caseId);
    await send(of, caseId);
    await expect(saveCorrection({ actor: of.actor, caseId }, { ...ASKED, version: 1 }, NOW)).rejects.toMatchObject({
      code: 'case.not_open',
    });
    const asker = { employerId: of.made.employerId, userId: applicant.id };
    const sql = `UPDATE immigration_correction SET should_be = 'x' WHERE case_id = $1`;
    expect(await sqlState(asker, sql, [caseId])).toBe('23514');
  });
});

describe('Hantar, Sahkan and the decision', () => {
  it('needs the copies of passport and pass', async () => {
    const of = await registration();
    const caseId = await open(of);
    await expect(send(of, caseId)).rejects.toMatchObject({ code: 'case.incomplete' });
    await addPapers(of, caseId);
    await expect(send(of, caseId)).resolves.toMatchObject({ number: expect.stringMatching(/^KES-\d{2}-\d{7}$/) });
  });

  it('is refused when what was declared is not what is sent', async () => {
    const of = await registration();
    const caseId = await open(of);
    await addPapers(of, caseId);
    const { employerId } = of.actor;
    const stamp = await forEmployer(of.actor, (tx) => caseStamp(tx, { employerId, caseId }));
    await saveCorrection({ actor: of.actor, caseId }, { ...ASKED, shouldBe: '2028-07-31', version: 1 }, NOW);
    const input = { stamp, key: newId() };
    await expect(
      submitCase({ actor: of.actor, caseId, kind: 'immigration_correction' }, input, newId),
    ).rejects.toMatchObject({ code: 'case.changed' });
  });

  it('asks Immigration again when it is sent', async () => {
    const of = await registration();
    const caseId = await open(of);
    await addPapers(of, caseId);
    await send(of, caseId);
    const { employerId } = of.actor;
    expect(await forEmployer(of.actor, (tx) => listChecks(tx, { employerId, caseId }))).toMatchObject([
      { code: 'documents', outcome: 'pass' },
      { code: 'immigration_person', outcome: 'pending', employeeId: of.employeeId },
    ]);
  });

  it.each(['draft', 'submitted'])(
    'approved, it settles the difference of an employee whose registration is %s',
    async (state) => {
      const of = await registration();
      const caseId = await open(of);
      await addPapers(of, caseId);
      const { number } = await send(of, caseId);
      if (state === 'submitted') await sendCase(owner, of.made);
      const { employerId } = of.made;
      const made = { employerId, caseId, kind: 'immigration_correction' as const, openedBy: applicant.id, number };
      await moveCaseAs(owner, made, officer.actor, 'submitted', 'in_review');
      const mover = { side: 'staff', actorId: officer.user.id } as const;
      await forStaffAt(officer.actor, employerId, (tx) =>
        carryOutApproval(tx, { ...made, mover, at: new Date(), newId }),
      );
      expect(await registryStateOf(of.employeeId)).toEqual({ registry_state: 'agrees', registry_fields: [] });
      expect(await readCorrection(of.actor, caseId)).toMatchObject({ state: 'approved', number });
    },
  );
});
