export interface FingerprintOptions {
  readonly extra?: string;
  readonly skip?: readonly string[];
}

export function fingerprint(root: string, entries: readonly string[], options?: FingerprintOptions): Promise<string>;
