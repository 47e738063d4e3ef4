export interface EmbeddedServer {
  url(database?: string, user?: string, password?: string): string;
  readonly port: number;
  readonly pid: number;
  readonly startedHere: boolean;
  /** The folder that holds the cluster and its password. */
  readonly home: string;
  isRunning(): Promise<boolean>;
  stop(): Promise<void>;
  /** Stops it unless others work with it; tells whether it is down now. */
  release(): Promise<boolean>;
}

export interface ServerOptions {
  /** Settings of PostgreSQL, for a cluster that is made now. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly log?: (line: string) => void;
}

export function ensurePostgres(dataDir: string, options?: ServerOptions): Promise<EmbeddedServer>;
