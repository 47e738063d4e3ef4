import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseContext } from '@/lib/cases/queries';
import { newId } from '@/lib/db/new-id';
import { forEmployer } from '@/lib/db/tenant';
import { searchPerson } from '@/lib/employees/find-person';
import { kinFormPlace } from '@/lib/employees/keep-kin-form';
import { caseEmployeeGaps, listCaseEmployees, readCaseEmployee } from '@/lib/employees/queries';
import { sendCase } from '@/tests/factories/cases';
import { addEmployee, FOREIGNER } from '@/tests/factories/employees';
import { createEmployer } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { refusalOf } from '../contributions/month-file.factory';
import { aPdf, attach } from '../documents/documents.factory';
import { beginCase, idOf, inDays, KEY, saveForeign, saveLocal, today } from './case.factory';

const { owner } = useTestDatabase();

let mine: CaseContext;
beforeEach(async () => {
  mine = await beginCase(owner);
});
afterEach(() => owner.query('DELETE FROM rate_bucket'));

const gapsOf = ({ actor, caseId }: CaseContext) =>
  forEmployer(actor, (tx) => caseEmployeeGaps(tx, { employerId: actor.employerId, caseId }));
const view = (id: string) => readCaseEmployee(mine.actor, mine.caseId, id);

/** Uploads the next-of-kin form of an employee of the case. @returns its id */
function kinForm(employeeId: string, context = mine): Promise<string> {
  const { actor, caseId, kind } = context;
  const made = { employerId: actor.employerId, caseId, kind, openedBy: actor.userId, number: null };
  const applicant = { actor, made, user: { kind: 'user' as const, userId: actor.userId } };
  return attach(applicant, { type: 'kin_form', content: aPdf(), place: kinFormPlace(context, employeeId) });
}

describe('TAMBAH PEKERJA ASING', () => {
  it('puts somebody new on the list: never EIS, to be checked while Immigration is away, without their form yet', async () => {
    const id = idOf(await saveForeign(mine));
    expect(await view(id)).toMatchObject({
      isForeign: true,
      residency: 'foreign',
      passport: 'B1234567',
      nationality: 'ID',
      eisFrom: null,
      registryState: 'unavailable',
      state: 'to_check',
      lacks: ['kin_form'],
      kinForm: null,
      kin: { name: 'BUDI SANTOSO', relation: 'father' },
    });
    expect(await gapsOf(mine)).toEqual(['employees.kin_form']);
  });

  it('asks to search or to tick first', async () => {
    expect(await saveForeign(mine, {}, { isNew: '' })).toMatchObject({
      fields: { identification: 'searchFirstForeign' },
    });
    const { searched } = await searchPerson(mine, { kind: 'passport', number: 'B1234567' }, KEY);
    const boxes = { isNew: '', searched, identification: 'B1234567' };
    expect(await saveForeign(mine, {}, boxes)).toMatchObject({ fields: { isNew: 'tickNewForeign' } });
  });

  it('takes the name and the number of somebody whom the register knows', async () => {
    const known = await addEmployee(owner, await createEmployer(owner), { ...FOREIGNER, name: 'NAMA DALAM DAFTAR' });
    const { searched, person } = await searchPerson(mine, { kind: 'ssfw', number: known.identityNumber }, KEY);
    expect(person?.name).toBe('NAMA DALAM DAFTAR');
    const boxes = { isNew: '', searched, identification: known.identityNumber };
    const outcome = await saveForeign(mine, { name: 'NAMA PALSU' }, boxes);
    expect(await view(idOf(outcome))).toMatchObject({
      known: true,
      name: 'NAMA DALAM DAFTAR',
      foreignNumber: known.identityNumber,
    });
  });

  it('refuses papers that ended, today too, and has a passport that ends first confirmed', async () => {
    expect(await saveForeign(mine, { passUntil: await today() })).toMatchObject({ fields: { passUntil: 'passEnded' } });
    expect(await saveForeign(mine, { passportUntil: await inDays(-1) })).toMatchObject({
      fields: { passportUntil: 'passportEnded' },
    });
    const early = { passportUntil: await inDays(399) };
    expect(await saveForeign(mine, early)).toMatchObject({ is: 'confirm', warnings: ['passportFirst'] });
    expect(await saveForeign(mine, early, { confirmed: 'passportFirst' })).toMatchObject({ is: 'saved' });
  });

  it('takes one passport once, and the same number of another country', async () => {
    idOf(await saveForeign(mine));
    expect(await refusalOf(saveForeign(mine, { name: 'LAIN' }))).toEqual({ code: 'employee.twice' });
    expect(await saveForeign(mine, { nationality: 'PH', name: 'LAIN' })).toMatchObject({ is: 'saved' });
  });

  it('changes somebody: what Immigration said of the old papers is forgotten; of two tabs one saves', async () => {
    const id = idOf(await saveForeign(mine));
    await owner.query(`UPDATE case_employee SET registry_state = 'agrees' WHERE id = $1`, [id]);
    const change = (passNumber: string, version: string) =>
      saveForeign(mine, { passNumber }, { employeeId: id, version, isNew: '', terms: '' });
    expect(await change('BARU 1', '1')).toMatchObject({ is: 'saved' });
    expect(await view(id)).toMatchObject({ passNumber: 'BARU 1', registryState: 'unavailable', version: 2 });
    expect(await change('BARU 2', '1')).toMatchObject({ is: 'changed', version: 2, now: { passNumber: 'BARU 1' } });
  });
});

describe('Borang waris', () => {
  it('stands beside its employee, and is missing again when it is refused or taken away', async () => {
    const id = idOf(await saveForeign(mine));
    const documentId = await kinForm(id);
    expect(await gapsOf(mine)).toEqual([]);
    expect(await view(id)).toMatchObject({ state: 'to_check', lacks: [], kinForm: { documentId, state: 'stored' } });
    await owner.query(`UPDATE document SET state = 'removed' WHERE id = $1`, [documentId]);
    expect(await gapsOf(mine)).toEqual(['employees.kin_form']);
    expect((await view(id))?.lacks).toEqual(['kin_form']);
  });

  it('of another employer, or of nobody, is refused', async () => {
    const theirs = await beginCase(owner);
    const id = idOf(await saveForeign(mine));
    const local = idOf(await saveLocal(mine));
    expect(await refusalOf(kinForm(id, theirs))).toEqual({ code: 'employee.not_found' });
    for (const nobody of [newId(), local])
      expect(await refusalOf(kinForm(nobody))).toEqual({ code: 'employee.not_found' });
    const { rows } = await owner.query('SELECT id FROM document WHERE case_id = ANY($1)', [
      [mine.caseId, theirs.caseId],
    ]);
    expect(rows).toEqual([]);
  });
});

describe('before a case is sent', () => {
  it('papers that ended since they were typed are missing', async () => {
    const id = idOf(await saveForeign(mine));
    await kinForm(id);
    await owner.query(`UPDATE case_employee SET pass_until = current_date - 2 WHERE id = $1`, [id]);
    expect(await gapsOf(mine)).toEqual(['employees.papers_ended']);
  });

  it('nobody of a case that registers nobody is missing, and a sent list is not lost', async () => {
    const { actor, caseId, kind } = mine;
    idOf(await saveForeign(mine));
    await sendCase(owner, { employerId: actor.employerId, caseId, kind, openedBy: actor.userId, number: null });
    expect((await listCaseEmployees(actor, caseId)).count).toBe(1);
  });
});
