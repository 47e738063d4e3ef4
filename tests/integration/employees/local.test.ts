import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseContext } from '@/lib/cases/queries';
import { forEmployer } from '@/lib/db/tenant';
import { formValuesOf } from '@/lib/employees/form-values';
import { caseEmployeeGaps, countCaseEmployees, listCaseEmployees, readCaseEmployee } from '@/lib/employees/queries';
import { removeEmployee } from '@/lib/employees/remove-employee';
import { saveLocalEmployee } from '@/lib/employees/save-local-employee';
import { sendCase } from '@/tests/factories/cases';
import { addEmployee } from '@/tests/factories/employees';
import { addMember, createEmployer } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { refusalOf } from '../contributions/month-file.factory';
import {
  auditOf,
  beginCase,
  idOf,
  inDays,
  localForm,
  registerPerson,
  reread,
  saveLocal,
  searchIc,
  TOOLS,
} from './case.factory';

const { owner } = useTestDatabase();
const IC = '900505101235';

let mine: CaseContext;
beforeEach(async () => {
  mine = await beginCase(owner);
});

const gapsOf = ({ actor, caseId }: CaseContext) =>
  forEmployer(actor, (tx) => caseEmployeeGaps(tx, { employerId: actor.employerId, caseId }));
describe('TAMBAH PEKERJA', () => {
  it('puts somebody new on the list, with the day EIS starts, and leaves a trace without the number', async () => {
    expect(await gapsOf(mine)).toEqual(['employees.none']);
    const id = idOf(await saveLocal(mine));
    const row = await readCaseEmployee(mine.actor, mine.caseId, id);
    expect(row).toMatchObject({ icNumber: IC, known: false, wage: 2500_00, state: 'complete', domestic: false });
    expect(row?.eisFrom).toBe(`${row?.employedFrom.slice(0, 7)}-01`);
    expect(await gapsOf(mine)).toEqual([]);
    expect(JSON.stringify(await auditOf(owner, mine, 'employee.saved'))).not.toContain(IC);
  });

  it('keeps the declared first months, shows them again, and refuses those that cannot be', async () => {
    const declared = { firstSocso: '03/2010', firstEis: '02/2018' };
    const id = idOf(await saveLocal(mine, declared));
    const row = await readCaseEmployee(mine.actor, mine.caseId, id);
    expect(row?.declared).toEqual({ socso: '2010-03', eis: '2018-02' });
    expect(row && formValuesOf(row)).toMatchObject({
      'firstSocso-month': '03',
      'firstSocso-year': '2010',
      'firstEis-month': '02',
      'firstEis-year': '2018',
    });
    const boxes = { employeeId: id, version: '1' };
    expect(await saveLocal(mine, { ...declared, firstEis: '12/2017' }, boxes)).toMatchObject({
      is: 'faulty',
      fields: { firstEis: 'eisBeforeStart' },
      values: { 'firstEis-month': '12', 'firstEis-year': '2017' },
    });
    expect(await saveLocal(mine, {}, boxes)).toMatchObject({ is: 'saved' });
    expect((await readCaseEmployee(mine.actor, mine.caseId, id))?.declared).toEqual({ socso: null, eis: null });
  });

  it('of a household makes a domestic employee', async () => {
    const household = await beginCase(owner, 'new_domestic_employer');
    const id = idOf(await saveLocal(household));
    expect((await readCaseEmployee(household.actor, household.caseId, id))?.domestic).toBe(true);
  });

  it('asks to search or to tick first, and then for the boxes', async () => {
    expect(await saveLocal(mine, {}, { isNew: '' })).toMatchObject({
      is: 'faulty',
      fields: { icNumber: 'searchFirst' },
    });
    const { searched } = await searchIc(mine);
    expect(await saveLocal(mine, {}, { isNew: '', searched })).toMatchObject({
      is: 'faulty',
      fields: { isNew: 'tickNew' },
    });
    expect(await saveLocal(mine, {}, { factsConfirmed: '', terms: '' })).toMatchObject({
      is: 'faulty',
      fields: { factsConfirmed: 'confirmFacts', terms: 'acceptTerms' },
    });
    expect(await countCaseEmployees(mine.actor, mine.caseId)).toEqual({ local: 0, foreign: 0 });
  });

  it('gives back what was typed with the birth date and sex of the number', async () => {
    const outcome = await saveLocal(mine, { birthDate: '', sex: '', name: '' }, { factsConfirmed: '' });
    expect(outcome).toMatchObject({
      is: 'faulty',
      fields: { name: 'required', factsConfirmed: 'confirmFacts' },
      values: {
        'birthDate-day': '05',
        'birthDate-month': '05',
        'birthDate-year': '1990',
        sex: 'male',
        wage: '2500.00',
      },
    });
  });

  it('has what is unusual confirmed: a nine-year-old, a late registration', async () => {
    const typed = { icNumber: '170505100235', birthDate: '', sex: '', employedFrom: await inDays(-31) };
    expect(await saveLocal(mine, typed)).toMatchObject({ is: 'confirm', warnings: ['child', 'late'] });
    expect(await saveLocal(mine, typed, { confirmed: 'late' })).toMatchObject({ is: 'confirm', warnings: ['child'] });
    idOf(await saveLocal(mine, typed, { confirmed: ['late', 'child'] }));
  });

  it('takes one person once', async () => {
    idOf(await saveLocal(mine));
    expect(await refusalOf(saveLocal(mine, { name: 'LAIN' }))).toEqual({ code: 'employee.twice' });
  });

  it('of two at once takes one', async () => {
    const form = await localForm(mine);
    const both = await Promise.allSettled([1, 2].map(() => saveLocalEmployee(mine, form, TOOLS)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await countCaseEmployees(mine.actor, mine.caseId)).toEqual({ local: 1, foreign: 0 });
  });

  it('warns of nearly the same name with the same birth date', async () => {
    idOf(await saveLocal(mine, { name: 'MUTHU A/L RAMASAMY' }));
    const other = { icNumber: '900505105671', name: 'Muthu Ramasamy' };
    expect(await saveLocal(mine, other)).toMatchObject({ is: 'confirm', warnings: ['similar'] });
    expect(await saveLocal(mine, { ...other, name: 'MUTHU RAMAN' })).toMatchObject({ is: 'saved' });
  });

  it('is refused once the case is sent', async () => {
    const { actor, caseId, kind } = mine;
    await sendCase(owner, { employerId: actor.employerId, caseId, kind, openedBy: actor.userId, number: null });
    expect(await refusalOf(saveLocal(mine))).toEqual({ code: 'case.not_open' });
    expect(await refusalOf(searchIc(await reread(mine)))).toEqual({ code: 'case.not_open' });
  });

  it('finds nothing of another employer', async () => {
    const theirs = await beginCase(owner);
    const id = idOf(await saveLocal(theirs));
    expect(await readCaseEmployee(mine.actor, theirs.caseId, id)).toBeNull();
    expect((await listCaseEmployees(mine.actor, theirs.caseId)).count).toBe(0);
    const crossed = { ...mine, caseId: theirs.caseId };
    expect(await refusalOf(saveLocal(crossed))).toEqual({ code: 'case.not_found' });
    expect(await refusalOf(removeEmployee(crossed, { employeeId: id, version: 1 }))).toEqual({
      code: 'case.not_found',
    });
    expect(await refusalOf(removeEmployee(mine, { employeeId: id, version: 1 }))).toEqual({
      code: 'employee.not_found',
    });
  });
});

describe('somebody who works here already', () => {
  it('is refused, and not once they have left', async () => {
    const employer = await createEmployer(owner);
    const actor = await addMember(owner, employer, { id: mine.actor.userId });
    const { caseId } = mine;
    const here = await createMemberCase(employer.id, actor.userId);
    await addEmployee(owner, employer, { identityNumber: IC, name: 'SEDIA ADA' });
    expect(await saveLocal(here)).toMatchObject({ is: 'faulty', fields: { icNumber: 'employed' } });
    await owner.query(`UPDATE employee SET employed_to = '2025-01-31' WHERE employer_id = $1`, [employer.id]);
    expect(await saveLocal(here)).toMatchObject({ is: 'saved' });
    expect(caseId).not.toBe(here.caseId);
  });
});

describe('Ubah and Buang', () => {
  it('changes somebody, and tells the second of two tabs what the first one saved', async () => {
    const id = idOf(await saveLocal(mine));
    const change = (wage: string, version: string) =>
      saveLocal(mine, { wage }, { employeeId: id, version, isNew: '', terms: '' });
    expect(await change('3000.00', '1')).toMatchObject({ is: 'saved', employeeId: id });
    expect(await change('4000.00', '1')).toMatchObject({ is: 'changed', version: 2, now: { wage: '3000.00' } });
    expect((await readCaseEmployee(mine.actor, mine.caseId, id))?.wage).toBe(3000_00);
    expect(await change('4000.00', '2')).toMatchObject({ is: 'saved' });
  });

  it('of two tabs at once saves one', async () => {
    const id = idOf(await saveLocal(mine));
    const both = await Promise.all(
      ['3000.00', '4000.00'].map((wage) => saveLocal(mine, { wage }, { employeeId: id, version: '1' })),
    );
    expect(both.map(({ is }) => is).sort()).toEqual(['changed', 'saved']);
  });

  it('keeps a known person known, and asks again for another number', async () => {
    const known = await registerPerson(owner, '900505101243');
    const { searched } = await searchIc(mine, known.identityNumber);
    const id = idOf(await saveLocal(mine, { icNumber: known.identityNumber }, { isNew: '', searched }));
    const change = (icNumber: string) => saveLocal(mine, { icNumber }, { employeeId: id, version: '1', isNew: '' });
    expect(await change('900505105671')).toMatchObject({ is: 'faulty', fields: { icNumber: 'searchFirst' } });
    expect(await change(known.identityNumber)).toMatchObject({ is: 'saved' });
    expect((await readCaseEmployee(mine.actor, mine.caseId, id))?.known).toBe(true);
  });

  it('takes somebody off the list once, and not when somebody else saved since', async () => {
    const id = idOf(await saveLocal(mine));
    expect(await refusalOf(removeEmployee(mine, { employeeId: id, version: 2 }))).toEqual({ code: 'employee.changed' });
    await removeEmployee(mine, { employeeId: id, version: 1 });
    expect(await refusalOf(removeEmployee(mine, { employeeId: id, version: 1 }))).toEqual({
      code: 'employee.not_found',
    });
    expect(await gapsOf(mine)).toEqual(['employees.none']);
  });
});

describe('the list', () => {
  it('has 25 on a page and is searched by name and number, with signs taken as they are', async () => {
    for (let at = 0; at < 27; at++) {
      await saveLocal(mine, {
        icNumber: `9005051${String(10001 + at * 2)}`,
        name: `PEKERJA ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at] ?? 'ZZ'}`,
      });
    }
    const first = await listCaseEmployees(mine.actor, mine.caseId);
    expect([first.rows.length, first.count, first.pageCount]).toEqual([25, 27, 2]);
    expect((await listCaseEmployees(mine.actor, mine.caseId, { page: 9 })).page).toBe(2);
    expect((await listCaseEmployees(mine.actor, mine.caseId, { q: 'pekerja zz' })).count).toBe(1);
    expect((await listCaseEmployees(mine.actor, mine.caseId, { q: '900505-11-0001' })).count).toBe(1);
    expect((await listCaseEmployees(mine.actor, mine.caseId, { q: '%' })).count).toBe(0);
    expect((await listCaseEmployees(mine.actor, mine.caseId, { isForeign: true })).count).toBe(0);
  });
});

async function createMemberCase(employerId: string, userId: string): Promise<CaseContext> {
  const { createCase } = await import('@/tests/factories/cases');
  const made = await createCase(owner, { kind: 'add_employees', employerId, openedBy: userId });
  return reread({ caseId: made.caseId, actor: { userId } });
}
