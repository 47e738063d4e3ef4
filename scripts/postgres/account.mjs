import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

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

/** Whether the account can pass through every folder down to this one. */
export function canReach(folder, account) {
  if (account.name === null) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account.ids, cwd: '/' }).status === 0;
}
