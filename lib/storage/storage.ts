import 'server-only';
import { fileURLToPath } from 'node:url';
import { env } from '@/lib/config/env';
import { faultFacts, log } from '@/lib/config/log';
import { DomainError } from '@/lib/core/errors';
import { localDisk } from './local-disk';
import { s3Store } from './s3-store';
import type { Storage } from './storage-port';

let made: Storage | undefined;

/** The storage of this process, as `STORAGE_URL` names it. @throws Error when it is of a kind that this portal does not have */
export function storage(): Storage {
  made ??= watched(openStorage(new URL(env().storageUrl)));
  return made;
}

/**
 * The storage of an address: `file:///folder`, or `s3://[key:secret@]bucket?region=…&endpoint=…` for any store that
 * speaks S3 (README.md).
 *
 * @throws Error when it is of a kind that this portal does not have
 */
export function openStorage(address: URL): Storage {
  if (address.protocol === 'file:') return localDisk(fileURLToPath(address));
  if (address.protocol === 's3:') return s3Store(address);
  throw new Error(`no storage for ${address.protocol}`);
}

/** What could not be kept is a sentence to its sender; here stands why. */
function watched(storage: Storage): Storage {
  return {
    ...storage,
    async put(key, bytes) {
      try {
        return await storage.put(key, bytes);
      } catch (error) {
        const isOurs = !(error instanceof DomainError) || error.code === 'storage.full';
        if (isOurs) log.error({ event: 'storage.not-kept', ...faultFacts(error) });
        throw error;
      }
    },
  };
}
