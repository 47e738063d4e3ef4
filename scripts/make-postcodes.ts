/**
 * Writes `lib/rules/registration/data/postcodes.ts` from the package malaysia-postcodes (ISC, Asyraf Hussin).
 * Run it again when a newer version of the package is installed: `node scripts/make-postcodes.ts`.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { allPostcodes } from 'malaysia-postcodes';

const STATES: Readonly<Record<string, string>> = {
  Johor: '01',
  Kedah: '02',
  Kelantan: '03',
  Melaka: '04',
  'Negeri Sembilan': '05',
  Pahang: '06',
  'Pulau Pinang': '07',
  Perak: '08',
  Perlis: '09',
  Selangor: '10',
  Terengganu: '11',
  Sabah: '12',
  Sarawak: '13',
  'Wp Kuala Lumpur': '14',
  'Wp Labuan': '15',
  'Wp Putrajaya': '16',
};

const lines = allPostcodes
  .flatMap((state) =>
    state.city.map((town) => {
      const code = STATES[state.name];
      if (!code) throw new Error(`a state without a code: ${state.name}`);
      return `${code}|${town.name}|${[...new Set(town.postcode)].sort().join(' ')}`;
    }),
  )
  .sort();

const target = path.join(import.meta.dirname, '../lib/rules/registration/data/postcodes.ts');
writeFileSync(
  target,
  `/**
 * The postcodes of Malaysia, one line a town: state code, town, postcodes. Made by scripts/make-postcodes.ts from the
 * package malaysia-postcodes (SOURCES.md#postcodes), whose licence is ISC: Copyright (c) 2020-2025 Asyraf Hussin.
 * Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
 * granted, provided that the above copyright notice and this permission notice appear in all copies. The software is
 * provided "as is" and the author disclaims all warranties with regard to this software including all implied
 * warranties of merchantability and fitness. In no event shall the author be liable for any special, direct, indirect,
 * or consequential damages or any damages whatsoever resulting from loss of use, data or profits, whether in an action
 * of contract, negligence or other tortious action, arising out of or in connection with the use or performance of this
 * software.
 */
export const POSTCODE_LINES = \`${lines.join('\n')}\`;
`,
);
