import type { StateCode } from '@/lib/rules/identity/birth-place';
import { POSTCODE_LINES } from './data/postcodes';
import { isStateCode } from './states';

/** Where a postcode lies. */
export interface PostcodePlace {
  readonly stateCode: StateCode;
  /** Usually one town; a few postcodes are shared by two. */
  readonly towns: readonly string[];
}

const POSTCODE = /^\d{5}$/;
let places: ReadonlyMap<string, PostcodePlace> | null = null;

/** Whether a text has the shape of a postcode: five digits. */
export function isPostcode(text: string): boolean {
  return POSTCODE.test(text);
}

/** The state and the towns of a postcode, or null for one that the list does not have (SOURCES.md#postcodes). */
export function lookUpPostcode(postcode: string): PostcodePlace | null {
  places ??= readPlaces();
  return places.get(postcode) ?? null;
}

function readPlaces(): ReadonlyMap<string, PostcodePlace> {
  const found = new Map<string, PostcodePlace>();
  for (const line of POSTCODE_LINES.split('\n')) {
    const [stateCode = '', town = '', postcodes = ''] = line.split('|');
    if (!isStateCode(stateCode)) throw new Error(`not a state: ${stateCode}`);
    for (const postcode of postcodes.split(' ')) {
      const towns = [...(found.get(postcode)?.towns ?? []), town];
      found.set(postcode, { stateCode, towns });
    }
  }
  return found;
}
