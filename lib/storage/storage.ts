import 'server-only';
import path from 'node:path';
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
}

let made: Storage | undefined;

/** The storage of this process: the local disk, in `DATA_DIR/files`. */
export function storage(): Storage {
  made ??= localDisk(path.join(env().dataDir, 'files'));
  return made;
}
