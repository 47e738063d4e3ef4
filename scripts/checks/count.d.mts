export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, one line each. */
  readonly failures: readonly string[];
}

export function countCheck(name: string, code: number): Count;
export function countVitest(name: string, file: string, code: number): Promise<Count>;
export function countPlaywright(name: string, file: string, code: number): Promise<Count>;
