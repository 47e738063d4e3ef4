import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseContext } from '@/lib/cases/queries';
import type { UserActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { forEmployer } from '@/lib/db/tenant';
import { findRegistration, readRegistration } from '@/lib/employers/queries';
import { saveStep } from '@/lib/employers/save-step';
import { createEmployer } from '@/tests/factories/employers';
import { useTestDatabase } from '@/tests/setup/database';
import { beginCase, completeCase, createApplicant, sendNow, typeAndSave, typeStep } from './applicant.factory';

const { owner } = useTestDatabase();
const LISTS = { entity: 'company', subEntity: 'private_company', entityItem: 'private_limited' };
let user: UserActor;
let context: CaseContext;
beforeEach(async () => {
  user = await createApplicant(owner);
  context = await beginCase(user);
});

function saved() {
  return readRegistration(context.actor, context.caseId);
}

describe('Simpan & Teruskan', () => {
  it('keeps a whole page', async () => {
    const answer = await typeAndSave(context, 'business', { ...LISTS, brn: '199001000005', brnOld: '1312525-A' });
    expect(answer).toMatchObject({ faults: {}, warnings: [] });
    expect(await saved()).toMatchObject({ ...LISTS, brn: '199001000005', brnOld: '1312525-A', version: 2 });
  });

  it('is read by the page as a transaction reads it, answer for answer', async () => {
    const context = await completeCase(owner, user);
    const { caseId, actor } = context;
    const inTransaction = await forEmployer(actor, (tx) => findRegistration(tx, { ...actor, caseId }));
    expect(inTransaction.firstEmployeeOn).not.toBeNull();
    expect(await readRegistration(actor, caseId)).toEqual(inTransaction);
  });

  it('keeps what is right of a page and says what is wrong or missing', async () => {
    const typed = { ...LISTS, entityItem: '', brn: 'x'.repeat(21) };
    const { faults } = await typeAndSave(context, 'business', typed);
    expect(faults).toEqual({ entityItem: 'choice', brn: 'brn' });
    expect(await saved()).toMatchObject({
      entity: 'company',
      subEntity: 'private_company',
      entityItem: null,
      brn: null,
    });
  });

  it('does not lose an answer that was right before to one that is wrong now', async () => {
    await typeAndSave(context, 'details', { phone: '0312345678' });
    const { faults } = await typeAndSave(context, 'details', { phone: 'none' });
    expect(faults.phone).toBe('phone');
    expect(await saved()).toMatchObject({ phone: '0312345678' });
  });

  it('fills in town and state of a postcode', async () => {
    await typeAndSave(context, 'details', { postcode: '40000', city: '', stateCode: '' });
    expect(await saved()).toMatchObject({ postcode: '40000', city: 'Shah Alam', stateCode: '10' });
  });

  it('warns of a number that another kind of entity has, and keeps it', async () => {
    const { warnings, faults } = await typeAndSave(context, 'business', { ...LISTS, brn: '199003000005' });
    expect({ warnings, faults }).toEqual({ warnings: ['brnEntity'], faults: {} });
    expect(await saved()).toMatchObject({ brn: '199003000005' });
  });

  it('writes nothing when nothing changed, and one line of the trail when something did', async () => {
    await typeAndSave(context, 'induction', { inductionPlace: 'online' });
    await typeAndSave(context, 'induction', { inductionPlace: 'online' });
    const { rows } = await owner.query(
      `SELECT details FROM audit_event WHERE subject_id = $1 AND action = 'registration.saved'`,
      [context.caseId],
    );
    expect(rows).toEqual([{ details: { step: 'induction' } }]);
    expect((await saved()).version).toBe(2);
  });

  it('finds no case of somebody else', async () => {
    const input = await typeStep(context, 'induction', { inductionPlace: 'online' });
    const stranger = { ...context, actor: { ...context.actor, employerId: newId() } };
    await expect(saveStep(stranger, input, new Date())).rejects.toMatchObject({ code: 'case.not_found' });
  });

  it('is over once the case was sent', async () => {
    const sent = await completeCase(owner, user);
    await sendNow(sent);
    await expect(typeAndSave(sent, 'induction', { inductionPlace: 'N01' })).rejects.toMatchObject({
      code: 'case.not_open',
    });
  });
});

describe('two tabs', () => {
  it('with the same page: the second is told what is saved now, and nothing is overwritten', async () => {
    const first = await typeStep(context, 'details', { name: 'Pertama', phone: '0311111111' });
    const second = await typeStep(context, 'details', { name: 'Kedua', phone: '0311111111' });
    await saveStep(context, first, new Date());
    await expect(saveStep(context, second, new Date())).rejects.toMatchObject({
      code: 'registration.changed',
      details: { 'now.name': 'Pertama', seen: expect.any(String) },
    });
    expect(await saved()).toMatchObject({ name: 'Pertama' });
  });

  it('the second may save over it once it has been told', async () => {
    const first = await typeStep(context, 'details', { name: 'Pertama' });
    const second = await typeStep(context, 'details', { name: 'Kedua' });
    await saveStep(context, first, new Date());
    const seen = await saveStep(context, second, new Date()).catch((error) => error.details.seen);
    await saveStep(context, { ...second, seen }, new Date());
    expect(await saved()).toMatchObject({ name: 'Kedua' });
  });

  it('with different pages do not disturb each other', async () => {
    const details = await typeStep(context, 'details', { name: 'Syarikat' });
    const induction = await typeStep(context, 'induction', { inductionPlace: 'online' });
    await Promise.all([saveStep(context, details, new Date()), saveStep(context, induction, new Date())]);
    expect(await saved()).toMatchObject({ name: 'Syarikat', inductionPlace: 'online' });
  });

  it('that typed the same are both content', async () => {
    const input = await typeStep(context, 'details', { name: 'Syarikat' });
    await saveStep(context, input, new Date());
    expect((await saveStep(context, input, new Date())).faults).not.toHaveProperty('name');
  });
});

describe('a number that somebody has', () => {
  it.each(['1990 0100 7777', '199001007777'])('as an employer is not saved, and the rest is: %s', async (brn) => {
    await owner.query(`DELETE FROM employer WHERE brn = '199001007777'`);
    await createEmployer(owner, { brn: '199001007777' });
    const { faults } = await typeAndSave(context, 'business', { ...LISTS, brn });
    expect(faults).toEqual({ brn: 'brnTaken' });
    expect(await saved()).toMatchObject({ entity: 'company', brn: null });
  });

  it('in a case that was sent is not saved either', async () => {
    await sendNow(await completeCase(owner, await createApplicant(owner), '199001008888'));
    const { faults } = await typeAndSave(context, 'business', { ...LISTS, brn: '1990-0100-8888' });
    expect(faults).toEqual({ brn: 'brnInCase' });
  });

  it('as the earlier number of an employer, or of a case that was sent, is not saved, in either field', async () => {
    const { id } = await createEmployer(owner, { brn: '201901007771' });
    await owner.query(`UPDATE employer SET brn_old = '1312525-A' WHERE id = $1`, [id]);
    const taken = await typeAndSave(context, 'business', { ...LISTS, brn: '1312525-A', brnOld: '' });
    expect(taken.faults).toMatchObject({ brn: 'brnTaken' });
    const other = await typeAndSave(context, 'business', { ...LISTS, brn: '202401007772', brnOld: '1312525A' });
    expect(other.faults).toEqual({ brnOld: 'brnTaken' });
    expect(await saved()).toMatchObject({ brn: '202401007772', brnOld: null });

    const sent = await completeCase(owner, await createApplicant(owner), '199001008889');
    await owner.query(`UPDATE registration SET brn_old = '7654321-K' WHERE employer_id = $1`, [sent.actor.employerId]);
    await sendNow(sent);
    const held = await typeAndSave(context, 'business', { ...LISTS, brn: '7654321-K', brnOld: '' });
    expect(held.faults).toMatchObject({ brn: 'brnInCase' });
  });

  it('in a draft of somebody else is saved: it is held by who sends it', async () => {
    await completeCase(owner, await createApplicant(owner), '199001009999');
    const { faults } = await typeAndSave(context, 'business', { ...LISTS, brn: '199001009999' });
    expect(faults).toEqual({});
  });
});
