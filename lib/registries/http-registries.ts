import 'server-only';
import type { Registries } from './registries';

interface RegistriesOptions {
  readonly url: string;
  readonly token: string | null;
}

/** The registries behind one address. */
export function httpRegistries(_options: RegistriesOptions): Registries {
  const unavailable = async () => ({ state: 'unavailable' as const });
  return { company: unavailable, person: unavailable, immigration: unavailable };
}
