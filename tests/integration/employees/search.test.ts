import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseContext } from '@/lib/cases/queries';
import { readCaseEmployee } from '@/lib/employees/queries';
import { SEARCHES } from '@/lib/employees/search-limit';
import { useTestDatabase } from '@/tests/setup/database';
import { refusalOf } from '../contributions/month-file.factory';
import { auditOf, beginCase, idOf, registerPerson, saveLocal, searchIc } from './case.factory';

const { owner } = useTestDatabase();
const IC = '900505101235';

let mine: CaseContext;
beforeEach(async () => {
  mine = await beginCase(owner);
});

describe('Cari', () => {
  it("shows a name, a birth date, a sex and a residency, and what is saved is the register's", async () => {
    const known = await registerPerson(owner, '900505101237');
    const { person, searched } = await searchIc(mine, known.identityNumber);
    expect(person).toMatchObject({ name: 'NAMA DALAM DAFTAR', birthDate: '1990-05-05', residency: 'citizen' });
    const typed = { icNumber: known.identityNumber, name: 'NAMA PALSU', birthDate: '', sex: '', residency: '' };
    const id = idOf(await saveLocal(mine, typed, { isNew: '', factsConfirmed: '', searched }));
    expect(await readCaseEmployee(mine.actor, mine.caseId, id)).toMatchObject({
      known: true,
      name: 'NAMA DALAM DAFTAR',
    });
  });

  it('leaves a trace without the number, the same for the same number', async () => {
    await searchIc(mine);
    await searchIc(mine);
    await searchIc(mine, '900505101237');
    const traces = await auditOf(owner, mine, 'person.searched');
    expect(traces).toHaveLength(3);
    expect(JSON.stringify(traces)).not.toContain(IC);
    expect(traces[0]?.number).toBe(traces[1]?.number);
    expect(traces[0]?.number).not.toBe(traces[2]?.number);
  });

  it('is limited for each user and each employer, and saving is no way around it', async () => {
    for (let count = 0; count < SEARCHES.count; count++) await searchIc(mine);
    expect(await refusalOf(searchIc(mine))).toMatchObject({ code: 'employee.search_limit', minutes: 60 });
    await searchIc(await beginCase(owner));

    const known = await registerPerson(owner, '900505101239');
    const outcome = await saveLocal(mine, { icNumber: known.identityNumber, name: 'SAYA TAIP', sex: 'male' });
    const row = await readCaseEmployee(mine.actor, mine.caseId, idOf(outcome));
    expect(row).toMatchObject({ known: false, name: 'SAYA TAIP' });
  });

  it('of a mark from another number, user or case knows nothing', async () => {
    const known = await registerPerson(owner, '900505101241');
    const { searched } = await searchIc(await beginCase(owner), known.identityNumber);
    const typed = { icNumber: known.identityNumber };
    expect(await saveLocal(mine, typed, { isNew: '', searched })).toMatchObject({
      fields: { icNumber: 'searchFirst' },
    });
    const other = (await searchIc(mine)).searched;
    expect(await saveLocal(mine, typed, { isNew: '', searched: other })).toMatchObject({
      fields: { icNumber: 'searchFirst' },
    });
  });
});
