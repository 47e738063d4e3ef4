import 'server-only';
import path from 'node:path';
import { z } from 'zod';
import { isSampleSecret, SECRET_MIN_CHARACTERS } from './secret';

/** Every setting of the process, checked. Addresses are URLs as text. */
export interface Env {
  /** One person's own machine: local mailbox, practice companies, plain http. Never true in production. */
  readonly local: boolean;
  readonly port: number;
  /** Absolute path of the folder that holds everything the portal keeps on this machine. */
  readonly dataDir: string;
  readonly databaseUrl: string;
  /** The owner of the tables; the same as `databaseUrl` when none is given apart. */
  readonly databaseMigrateUrl: string;
  /** Connections at most from this process. */
  readonly databasePoolSize: number;
  /** How long a request waits for a connection before it is told to come back, in milliseconds. */
  readonly databaseWaitMs: number;
  /** The most that one statement, or one transaction, may take, in milliseconds. */
  readonly databaseTimeoutMs: number;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** Scheme, host and port that people type, without a slash at the end. */
  readonly appOrigin: string;
  /** Values of `Origin` from which a write is accepted: `appOrigin`, and on a local machine its other name. */
  readonly allowedOrigins: readonly string[];
  /** `file:///folder` or `s3://[key:secret@]bucket?region=…&endpoint=…`. */
  readonly storageUrl: string;
  /** The virus scanner, `tcp://host:3310` or `unix:///socket`; null when there is none. */
  readonly clamdUrl: string | null;
  /** The gateway to SSM, JPN and Immigration; null on a local machine that has none: they are unavailable then. */
  readonly registriesUrl: string | null;
  /** Sent to that gateway as a bearer token; null when it asks for none. */
  readonly registriesToken: string | null;
  /** Keys the one-time codes. */
  readonly authSecret: string;
  readonly nextAuthSecret: string;
  /** How many proxies in front add to `X-Forwarded-For`; 0 means that the header is not believed. */
  readonly trustedProxies: number;
}

export type SettingFault = 'missing' | 'invalid' | 'short' | 'sample' | 'same_as_other_secret';

/** The process cannot run with these settings. Names them and never shows a value. */
export class SettingsError extends Error {
  constructor(readonly faults: readonly { readonly name: string; readonly fault: SettingFault }[]) {
    super(`Settings: ${faults.map(({ name, fault }) => `${name} (${fault})`).join(', ')}`);
    this.name = 'SettingsError';
  }
}

type Source = Readonly<Record<string, string | undefined>>;

let held: Env | undefined;

/**
 * The settings of this process, read at the first call, so that a build needs none.
 *
 * @throws SettingsError naming every setting that is missing or unfit
 */
export function env(): Env {
  held ??= readEnv(process.env);
  return held;
}

/**
 * Reads and checks settings.
 *
 * @throws SettingsError naming every setting that is missing or unfit
 */
export function readEnv(source: Source): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const local = given.MAJIKAN_LOCAL === '1';
  const parsed = settingsSchema(local).safeParse(given);
  if (!parsed.success) {
    const faults = new Map(parsed.error.issues.map((issue) => [String(issue.path[0]), faultOf(issue.message)]));
    throw new SettingsError([...faults].map(([name, fault]) => ({ name, fault })));
  }
  const found = parsed.data;
  const dataDir = path.resolve(found.DATA_DIR);
  return {
    local,
    port: found.PORT,
    dataDir,
    databaseUrl: found.DATABASE_URL,
    databaseMigrateUrl: found.DATABASE_MIGRATE_URL ?? found.DATABASE_URL,
    databasePoolSize: found.DATABASE_POOL_SIZE,
    databaseWaitMs: found.DATABASE_WAIT_MS,
    databaseTimeoutMs: found.DATABASE_TIMEOUT_MS,
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM,
    appOrigin: new URL(found.APP_ORIGIN).origin,
    allowedOrigins: originsOf(found.APP_ORIGIN, local),
    storageUrl: found.STORAGE_URL,
    clamdUrl: found.CLAMD_URL === 'none' ? null : found.CLAMD_URL,
    registriesUrl: found.REGISTRIES_URL ?? null,
    registriesToken: found.REGISTRIES_TOKEN ?? null,
    authSecret: found.AUTH_SECRET,
    nextAuthSecret: found.NEXTAUTH_SECRET,
    trustedProxies: found.TRUSTED_PROXIES,
  };
}

function settingsSchema(local: boolean) {
  const storage = address(['file:', 's3:']);
  return z
    .object({
      PORT: wholeNumber(0, 65_535, 3_000),
      DATA_DIR: z.string().default('.data'),
      DATABASE_URL: address(['postgres:', 'postgresql:']),
      DATABASE_MIGRATE_URL: address(['postgres:', 'postgresql:']).optional(),
      DATABASE_POOL_SIZE: wholeNumber(1, 1_000, 10),
      DATABASE_WAIT_MS: wholeNumber(100, 600_000, 3_000),
      DATABASE_TIMEOUT_MS: wholeNumber(1_000, 600_000, 15_000),
      SMTP_URL: address(['smtp:', 'smtps:']),
      MAIL_FROM: z.string('missing').regex(/^[^\r\n]*@[^\r\n]+$/, 'invalid'),
      // Signing in over plain http would send the session in the clear.
      APP_ORIGIN: address(local ? ['http:', 'https:'] : ['https:']),
      STORAGE_URL: storage,
      CLAMD_URL: local ? scanner().default('none') : scanner(),
      // What is asked there is about people: never in the clear.
      REGISTRIES_URL: local ? address(['http:', 'https:']).optional() : address(['https:']),
      REGISTRIES_TOKEN: z.string().optional(),
      AUTH_SECRET: secret(),
      NEXTAUTH_SECRET: secret(),
      NEXTAUTH_URL: z.string().optional(),
      TRUSTED_PROXIES: wholeNumber(0, 10, 0),
    })
    .superRefine((found, check) => {
      if (found.AUTH_SECRET === found.NEXTAUTH_SECRET) {
        check.addIssue({ code: 'custom', path: ['NEXTAUTH_SECRET'], message: 'same_as_other_secret' });
      }
      // next-auth builds its own addresses from this one; another host would take the session cookie elsewhere.
      if (found.NEXTAUTH_URL !== undefined && originOrNull(found.NEXTAUTH_URL) !== originOrNull(found.APP_ORIGIN)) {
        check.addIssue({ code: 'custom', path: ['NEXTAUTH_URL'], message: 'invalid' });
      }
    });
}

function address(protocols: readonly string[]) {
  return z
    .string('missing')
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), 'invalid');
}

function scanner() {
  return z
    .string('missing')
    .refine((text) => text === 'none' || /^(?:tcp:\/\/[^/:]+:\d+\/?|unix:\/\/\/.+)$/.test(text), 'invalid');
}

function secret() {
  return z
    .string('missing')
    .refine((text) => !isSampleSecret(text), { error: 'sample', abort: true })
    .min(SECRET_MIN_CHARACTERS, 'short');
}

function wholeNumber(least: number, most: number, otherwise: number) {
  return z.coerce.number('invalid').int('invalid').min(least, 'invalid').max(most, 'invalid').default(otherwise);
}

function originOrNull(text: string): string | null {
  return URL.canParse(text) ? new URL(text).origin : null;
}

/** A person at their own machine may type either name of it, and the browser then sends that one. */
function originsOf(text: string, local: boolean): string[] {
  const { origin, protocol, hostname, port } = new URL(text);
  const names = ['localhost', '127.0.0.1'];
  if (!local || !names.includes(hostname)) return [origin];
  return names.map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`);
}

function faultOf(message: string): SettingFault {
  switch (message) {
    case 'missing':
    case 'short':
    case 'sample':
    case 'same_as_other_secret':
      return message;
    default:
      return 'invalid';
  }
}
