/**
 * A process that registers one employer after another until it is killed: begins the case, fills it, uploads its
 * documents, sends it and approves it. `registration-kill.test.ts` starts it. It says what it is about to do and what it
 * has done on its output, a word and its facts a line.
 */
import { readCaseStamp } from '@/lib/cases/case-stamp';
import { approveCase } from '@/lib/cases/decide-case';
import { openForReview } from '@/lib/cases/open-for-review';
import { findCase } from '@/lib/cases/queries';
import { submitCase } from '@/lib/cases/submit-case';
import type { StaffActor, UserActor } from '@/lib/core/actor';
import { newId } from '@/lib/db/new-id';
import { attachDocument } from '@/lib/documents/attach-document';
import { startRegistration } from '@/lib/employers/start-registration';
import { COMPANY_DOCUMENTS, fillCase, smallPdf } from '@/tests/factories/registrations';

const [userJson = '', officerJson = ''] = process.argv.slice(2);
const user: UserActor = JSON.parse(userJson);
const officer: StaffActor = JSON.parse(officerJson);

function say(word: string, ...facts: readonly string[]): void {
  process.stdout.write(`${[word, ...facts].join(' ')}\n`);
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function registerOne(): Promise<void> {
  const caseId = await startRegistration(user, { kind: 'new_employer' }, newId);
  say('started', caseId);
  const context = await findCase(user, caseId);
  if (!context) throw new Error('the case is not there');
  const { actor } = context;
  await fillCase(actor, caseId);
  say('filled', caseId);
  for (const type of COMPANY_DOCUMENTS) {
    const bytes = smallPdf(`${caseId} ${type}`);
    const incoming = { type, fileName: `${type}.pdf`, declaredSize: bytes.byteLength, bytes: onePiece(bytes) };
    say('kept', caseId, await attachDocument(actor, caseId, incoming, newId));
  }
  const stamp = await readCaseStamp(actor, caseId);
  const key = newId();
  say('sending', caseId, stamp, key);
  const { number } = await submitCase(context, { stamp, key }, newId);
  say('sent', caseId, number);
  await openForReview(officer, caseId, new Date());
  await approveCase(officer, { caseId, version: 3, message: '' }, new Date(), newId);
  say('approved', caseId);
}

say('ready');
for (;;) await registerOne();
