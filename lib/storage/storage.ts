import 'server-only';
import { fileURLToPath } from 'node:url';
import { env } from '@/lib/config/env';
import { localDisk } from './local-disk';

/** Where files are kept, by generated keys. Never a name that a person gave. */
export interface Storage {
  /**
   * Keeps a stream under a key, whole or not at all.
   *
   * @returns the number of bytes kept
   * @throws DomainError `storage.full` when there is no room; whatever the stream throws
   */
  put(key: string, bytes: AsyncIterable<Uint8Array>): Promise<number>;
  /** The bytes kept under a key, from `offset` on. @throws Error when there are none */
  read(key: string, range?: { readonly offset: number; readonly length: number }): AsyncIterable<Uint8Array>;
  /** Removes a key; no error when it is gone already. */
  remove(key: string): Promise<void>;
  /** Whether something small can be kept now. */
  isWritable(): Promise<boolean>;
}

let made: Storage | undefined;

/** The storage of this process, as `STORAGE_URL` names it. @throws Error when it is of a kind that this portal does not have */
export function storage(): Storage {
  made ??= open(new URL(env().storageUrl));
  return made;
}

function open(address: URL): Storage {
  if (address.protocol === 'file:') return localDisk(fileURLToPath(address));
  throw new Error(`no storage for ${address.protocol}`);
}
