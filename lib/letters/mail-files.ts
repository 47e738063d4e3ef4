import 'server-only';
import type { Language } from '@/lib/i18n/language';
import type { MailFile } from '@/lib/mail/deliver';
import { lettersForMail } from './queries';
import { letterFileName, renderLetter } from './render-letter';

/**
 * The letters of a mail as files, in the reader's language.
 *
 * @param origin scheme and host of the portal, for the addresses where they can be checked
 * @throws Error when one of them is not there
 */
export async function letterFiles(
  letterIds: readonly string[],
  language: Language,
  origin: string,
): Promise<MailFile[]> {
  const letters = await lettersForMail(letterIds);
  if (letters.length < letterIds.length) throw new Error('a letter of the mail is not there');
  const files: MailFile[] = [];
  for (const letter of letters) {
    const bytes = await renderLetter(letter, { language, verifyAddress: `${origin}/verify/${letter.verifyCode}` });
    files.push({ name: letterFileName(letter, language), type: 'application/pdf', bytes });
  }
  return files;
}
