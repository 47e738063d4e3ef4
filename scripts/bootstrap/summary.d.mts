export function printSummary(of: {
  readonly origin: string;
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly local: boolean;
  readonly mailbox: boolean;
  readonly progress: { plain(line: string): void };
  readonly now: Date;
}): Promise<void>;
