import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { env } from '@/lib/config/env';

/** The folder in which the uploads of an employer are kept. */
export function folderOf(employerId: string): string {
  return path.join(fileURLToPath(env().storageUrl), 'text-files', employerId);
}

/** The names of everything that is kept for an employer, half-written files too. */
export async function storedNames(employerId: string): Promise<string[]> {
  const names = await readdir(folderOf(employerId)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.sort();
}

/** The bytes that are kept of an upload. */
export function storedBytes(employerId: string, fileId: string): Promise<Buffer> {
  return readFile(path.join(folderOf(employerId), fileId));
}
