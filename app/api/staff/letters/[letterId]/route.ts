import { DomainError } from '@/lib/core/errors';
import { isId } from '@/lib/core/ids';
import { languageHere } from '@/lib/i18n/here';
import { openLetterForStaff } from '@/lib/letters/open-letter';
import { letterFileName, renderLetter } from '@/lib/letters/render-letter';
import { publicAddress } from '@/lib/web/public-address';
import { download, inOnePiece, staffRead } from '@/lib/web/route';

/** A letter of any employer, for the office, in the reader's language; each time is a row of the audit. */
export const GET = staffRead(async (actor, _request, { letterId = '' }) => {
  const letter = isId(letterId) ? await openLetterForStaff(actor, letterId) : null;
  if (!letter) throw new DomainError('access.not_found');
  const language = languageHere();
  const paper = await renderLetter(letter, { language, verifyAddress: publicAddress(`/verify/${letter.verifyCode}`) });
  return download(letterFileName(letter, language), 'application/pdf', inOnePiece(paper));
});
