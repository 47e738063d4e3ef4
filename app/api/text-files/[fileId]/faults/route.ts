import { faultWords } from '@/app/employer/(portal)/contributions/_components/fault-words';
import { type CheckView, findCheck, readFaults } from '@/lib/contributions/check-queries';
import type { EmployerActor } from '@/lib/core/actor';
import { DomainError } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import { languageHere } from '@/lib/i18n/here';
import type { Language } from '@/lib/i18n/language';
import { faultReportHead, faultReportRow } from '@/lib/rules/text-file/fault-report';
import { download, employerRead } from '@/lib/web/route';

/** Every fault of a file as CSV, in the reader's language, streamed. */
export const GET = employerRead(async (actor, _request, { fileId = '' }) => {
  const check = isId(fileId) ? await findCheck(actor, fileId) : null;
  if (!check?.summary) throw new DomainError('text_file.not_found');
  return download(`semakan-${check.month}.csv`, 'text/csv; charset=utf-8', report(actor, check, languageHere()));
});

async function* report(actor: EmployerActor, check: CheckView, language: Language): AsyncGenerator<string> {
  const words = faultWords(language);
  yield faultReportHead(words);
  for await (const faults of readFaults(actor, check.fileId)) {
    yield faults.map((fault) => faultReportRow(fault, words)).join('');
  }
}
