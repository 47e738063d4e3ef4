import { findCase } from '@/lib/cases/queries';
import { DomainError } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import { languageHere } from '@/lib/i18n/here';
import { openLetter } from '@/lib/letters/open-letter';
import { caseOfLetter } from '@/lib/letters/queries';
import { letterFileName, renderLetter } from '@/lib/letters/render-letter';
import { publicAddress } from '@/lib/web/public-address';
import { download, inOnePiece, userRead } from '@/lib/web/route';

/** A letter of a case, in the reader's language. */
export const GET = userRead(async (user, _request, { letterId = '' }) => {
  const caseId = isId(letterId) ? await caseOfLetter(user, letterId) : null;
  const found = caseId && (await findCase(user, caseId));
  const letter = found ? await openLetter(found.actor, letterId) : null;
  if (!letter) throw new DomainError('access.not_found');
  const language = languageHere();
  const paper = await renderLetter(letter, { language, verifyAddress: publicAddress(`/verify/${letter.verifyCode}`) });
  return download(letterFileName(letter, language), 'application/pdf', inOnePiece(paper));
});
