import 'server-only';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A mail that the local mailbox holds. */
export interface KeptMail {
  /** Sorts by the time of arrival. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  /** The addresses that the mail server was told, not what the headers say. */
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly messageId: string | null;
  /** The files that came with it, in base64; a mail of an earlier version has none. */
  readonly files?: readonly { readonly name: string; readonly type: string; readonly content: string }[];
}

const MOST_KEPT = 1_000;
const FILE = /^[0-9a-z-]+\.json$/;

/** Where the local mailbox keeps its mails, one file each. */
export function mailboxFolder(dataDir: string): string {
  return path.join(dataDir, 'mailbox');
}

/** Keeps a mail: it is there whole or not at all. The oldest go when there are more than 1,000. */
export async function keepMail(folder: string, mail: KeptMail): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, `${mail.id}.json`);
  await writeFile(`${target}.part`, JSON.stringify(mail), { mode: 0o600 });
  await rename(`${target}.part`, target);
  const names = await fileNames(folder);
  await Promise.all(names.slice(MOST_KEPT).map((name) => rm(path.join(folder, name), { force: true })));
}

/**
 * Mails of the local mailbox, the newest first.
 *
 * @param to only those to this address, whatever its case
 * @param limit at most so many
 */
export async function listMail(
  folder: string,
  { to, limit = 100 }: { to?: string; limit?: number },
): Promise<KeptMail[]> {
  const wanted = to?.trim().toLowerCase();
  const found: KeptMail[] = [];
  for (const name of await fileNames(folder)) {
    const mail = await readMail(path.join(folder, name));
    if (mail && (!wanted || mail.to.some((address) => address.toLowerCase() === wanted))) found.push(mail);
    if (found.length >= limit) break;
  }
  return found;
}

/** The sign-in code in a mail's text, eight digits, or null. */
export function codeIn(mail: KeptMail): string | null {
  const found = /^ {4}(\d{4}) (\d{4})$/m.exec(mail.text);
  return found ? `${found[1]}${found[2]}` : null;
}

async function fileNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => FILE.test(name))
    .sort()
    .reverse();
}

/** Null when it was swept away between listing and reading. */
async function readMail(file: string): Promise<KeptMail | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as KeptMail;
  } catch {
    return null;
  }
}
