import 'server-only';
import { env } from '@/lib/config/env';
import type { DeclaredCompany, DeclaredForeigner, DeclaredPerson, RegistryReply } from '@/lib/core/registry-reply';
import { httpRegistries } from './http-registries';

/** How long the caller waits, in milliseconds. */
export interface RegistryPatience {
  readonly timeoutMs: number;
}

/**
 * The registries of other authorities. Each compares what was declared with its own entry. Nothing is thrown: whatever
 * goes wrong is `unavailable`. `lib/rules/registries/compare.ts` turns a reply into the answer that is shown and kept.
 */
export interface Registries {
  /** SSM: a company by its BRN. */
  company(declared: DeclaredCompany, patience: RegistryPatience): Promise<RegistryReply>;
  /** JPN: a person by IC number. Asks also whether the holder is alive. */
  person(declared: DeclaredPerson, patience: RegistryPatience): Promise<RegistryReply>;
  /** Immigration: a foreigner by passport and nationality. */
  immigration(declared: DeclaredForeigner, patience: RegistryPatience): Promise<RegistryReply>;
}

let made: Registries | undefined;

/** The registries of this process, as `REGISTRIES_URL` names them; without one (local only) all are unavailable. */
export function registries(): Registries {
  const { registriesUrl, registriesToken } = env();
  made ??= registriesUrl === null ? NOBODY : httpRegistries({ url: registriesUrl, token: registriesToken });
  return made;
}

const unavailable = async (): Promise<RegistryReply> => ({ state: 'unavailable' });
const NOBODY: Registries = { company: unavailable, person: unavailable, immigration: unavailable };
