import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * One hash over the names and the bytes of files and folders below `root`. What does not exist counts as absent, so
 * that adding it changes the hash.
 *
 * @param skip folders below `root` that do not count
 */
export async function fingerprint(root, entries, { extra = '', skip = [] } = {}) {
  const files = (await Promise.all(entries.map((entry) => filesBelow(root, entry, skip)))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  const hash = createHash('sha256').update(extra);
  files.forEach((file, at) => {
    hash.update(`\0${file}\0${contents[at].length}\0`).update(contents[at]);
  });
  return hash.digest('hex');
}

async function filesBelow(root, entry, skip) {
  if (skip.includes(entry)) return [];
  const found = await stat(path.join(root, entry)).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [entry];
  const names = await readdir(path.join(root, entry));
  return (await Promise.all(names.map((name) => filesBelow(root, `${entry}/${name}`, skip)))).flat();
}
