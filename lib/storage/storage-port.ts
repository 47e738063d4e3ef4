/** The keys of kept objects: generated, of small letters, digits, hyphens and slashes. */
export const KEY_SHAPE = /^[a-z0-9][a-z0-9/-]{0,200}$/;

/** Something that is kept. */
export interface KeptObject {
  readonly key: string;
  /** By the storage's own clock. */
  readonly keptAt: Date;
}

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
  /** Everything kept under a folder, the keys of which begin with its name and a slash. */
  list(folder: string): AsyncIterable<KeptObject>;
  /** Whether something small can be kept now. */
  isWritable(): Promise<boolean>;
}
