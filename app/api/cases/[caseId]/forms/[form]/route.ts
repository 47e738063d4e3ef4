import { DomainError } from '@/lib/core/errors';
import { readFormFacts } from '@/lib/documents/form-queries';
import { formsOf, isFormKind } from '@/lib/documents/forms';
import { formFileName, renderForm } from '@/lib/documents/render-form';
import { languageHere } from '@/lib/i18n/here';
import { caseRead } from '@/lib/web/case-route';
import { download, inOnePiece } from '@/lib/web/route';

/** A form of a case, filled in, to be printed and signed. */
export const GET = caseRead(async ({ caseId, actor }, _request, { form = '' }) => {
  if (!isFormKind(form)) throw new DomainError('access.not_found');
  const language = languageHere();
  const facts = await readFormFacts(actor, caseId);
  const { kind, locals, foreigners } = facts;
  const has = formsOf({ kind, locals: locals.length, foreigners: foreigners.length });
  if (!has.includes(form)) throw new DomainError('access.not_found');
  const paper = await renderForm(form, facts, language);
  return download(formFileName(form, language), 'application/pdf', inOnePiece(paper));
});
