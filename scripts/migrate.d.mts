export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export function migrate(url: string, log?: (line: string) => void, folder?: string): Promise<string[]>;
export function readMigrations(folder?: string): Promise<Migration[]>;
