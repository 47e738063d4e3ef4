import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const CANDIDATES = ['postgres', 'node', 'nobody'];

/**
 * Who runs the server. PostgreSQL refuses root, so root lends it to an account that exists on most machines;
 * anybody else runs it as themselves (`ids` is empty).
 *
 * @throws Error when this is root and none of the accounts exists
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return { name: null, ids: {} };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of CANDIDATES) {
    const found = accounts.find(([name]) => name === wanted);
    if (found) return { name: wanted, ids: { uid: Number(found[2]), gid: Number(found[3]) } };
  }
  throw new Error(
    `PostgreSQL does not run as root, and none of the accounts ${CANDIDATES.join(', ')} exists here. ` +
      'Start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether the account can pass through every folder down to this one, and through it. */
export function canReach(folder, account) {
  if (account.name === null) return true;
  const parent = path.dirname(folder);
  return mayExecute(folder, account) && (parent === folder || canReach(parent, account));
}

/** Whether the account may run this file, or pass through this folder: by what the permissions say, without trying. */
export function mayExecute(file, { name, ids }) {
  if (name === null) return true;
  const { mode, uid, gid } = statSync(file);
  if (uid === ids.uid) return (mode & 0o100) !== 0;
  if (gid === ids.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
