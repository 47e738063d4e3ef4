import { expect } from '@playwright/test';
import type { KeptMail } from '@/lib/mail/mailbox';
import { addLetterRow, createCase, createStaff, sendCase } from '../factories/cases';
import { newAddress } from '../factories/codes';
import { createUser } from '../factories/employers';
import { askedCase } from './support/furnished-cases';
import { portalOrigin, signInAs, test } from './support/portal-test';

test('a case with a question says where it stands; a message of its applicant is seen and answered', async ({
  page,
  owner,
  context,
  browser,
}) => {
  const applicant = await createUser(owner, { email: newAddress() });
  const { actor } = await createStaff(owner);
  const made = await askedCase(owner, applicant.id, actor);
  await signInAs(owner, context, { actor: { kind: 'user', userId: applicant.id } });
  await test.step('the applicant reads the state, whose turn it is, the number and the target', async () => {
    await page.goto(`/employer/registration/${made.caseId}`);
    await expect(page.getByText('Pegawai bertanya sesuatu. Jawab supaya semakan dapat diteruskan.')).toBeVisible();
    const facts = page
      .getByRole('region', { name: 'Ringkasan kes' })
      .or(page.locator('.panel', { hasText: 'Giliran' }));
    await expect(facts.first()).toContainText(made.number ?? '');
    await expect(facts.first()).toContainText('Anda');
    await expect(facts.first()).toContainText('Tarikh baharu ditetapkan sebaik anda menghantar jawapan');
  });

  const office = await (await browser.newContext()).newPage();
  await signInAs(owner, office.context(), { actor });
  await test.step('the queue leads to the message, and an officer replies', async () => {
    await office.goto('/staff');
    await office.getByRole('link', { name: /mesej baharu daripada majikan$/ }).click();
    const row = office.getByRole('row', { name: made.number ?? '' });
    await expect(row).toContainText('Mesej baharu');
    await row.getByRole('link', { name: made.number ?? '' }).click();
    await expect(office.getByRole('heading', { name: 'Pemohon menulis mesej baharu' })).toBeVisible();
    await office.getByRole('button', { name: 'Hantar mesej' }).click();
    await expect(office.getByRole('main').getByRole('alert')).toBeVisible();
    await office.getByLabel('Mesej kepada pemohon').fill('Terima kasih, kami tunggu sijil itu.');
    await office.getByRole('button', { name: 'Hantar mesej' }).click();
    await expect(office.getByRole('heading', { name: 'Mesej dihantar' })).toBeVisible();
    await expect(office.getByRole('heading', { name: 'Pemohon menulis mesej baharu' })).toHaveCount(0);
  });
  await office.context().close();

  await page.reload();
  await expect(page.getByText('Terima kasih, kami tunggu sijil itu.')).toBeVisible();
  await expect(page.getByText('Pegawai Ujian')).toHaveCount(0);
  const mails = async () => {
    const response = await fetch(`${portalOrigin()}/dev/mailbox.json?to=${encodeURIComponent(applicant.email)}`);
    return ((await response.json()) as KeptMail[]).map(({ subject }) => subject);
  };
  await expect.poll(mails, { timeout: 30_000 }).toContain(`Mesej tentang permohonan ${made.number}`);
});

test('the letters of an employer are in its history at the office, each as a PDF', async ({
  page,
  owner,
  context,
  newCompany,
}) => {
  const { employer, actor } = await newCompany();
  const traits = { kind: 'add_employees', employerId: employer.id, openedBy: actor.userId } as const;
  const made = await sendCase(owner, await createCase(owner, traits));
  await addLetterRow(owner, made);
  await signInAs(owner, context, await createStaff(owner));
  await page.goto(`/staff/employers/${employer.id}`);
  await page.getByRole('link', { name: 'Surat', exact: true }).click();
  // The list of cases, which is left, has a row with this number too.
  await expect(page).toHaveURL(/part=letters/);
  const row = page.getByRole('row', { name: made.number ?? '' });
  const letter = await row.getByRole('link').first().getAttribute('href');
  const answer = await page.request.get(letter ?? '');
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
});
