import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { SCHEME_SETS } from '@/lib/core/schemes';
import { monthlyContribution } from '@/lib/rules/monthly-contribution';
import type { RegisterEntry } from '@/lib/rules/text-file/check';
import { type FileHeading, type FileLine, lineWriter, writeTextFile } from '@/lib/rules/text-file/write';
import { insuredPerson } from '../insured-person.factory';
import { aminah, checkChunks, context, EMPLOYER_CODE, line, SSM_NUMBER, worker } from './text-file.factory';

const october = month('2026-10');
const heading: FileHeading = {
  employerCode: EMPLOYER_CODE,
  ssmNumber: SSM_NUMBER,
  month: october,
  schemes: 'combined',
};

function fileLine(entry: RegisterEntry, wage: number): FileLine {
  const { identityNumber, name, person } = entry;
  return { identityNumber, name, contribution: monthlyContribution(person, october, sen(wage)) };
}

describe('a written line', () => {
  it('is the line of the specification, zeros before numbers', () => {
    expect(lineWriter(heading)(fileLine(aminah, 2_950_00))).toBe(line());
  });

  it('ends with CRLF, the last one too', () => {
    const written = [...writeTextFile(heading, [fileLine(aminah, 2_950_00), fileLine(aminah, 2_950_00)])];
    expect(written).toEqual([`${line()}\r\n`, `${line()}\r\n`]);
  });

  it.each([
    ['socso', line({ eisEmployer: '0', eisEmployee: '0' })],
    ['eis', line({ socsoEmployer: '0', socsoEmployee: '0', skbbk: '0' })],
  ] as const)('for %s only has zeros for the other scheme', (schemes, expected) => {
    expect(lineWriter({ ...heading, schemes })(fileLine(aminah, 2_950_00))).toBe(expected);
  });

  it.each([
    ['202601000005 (1312525-A)', '202601000005'],
    [null, ''],
    ['A number that is far too long for its field', ''],
  ])('SSM number %s', (ssmNumber, expected) => {
    expect(lineWriter({ ...heading, ssmNumber })(fileLine(aminah, 2_950_00))).toBe(line({ ssm: expected }));
  });

  it('takes hyphens out of codes and numbers', () => {
    const written = lineWriter(heading)({ ...fileLine(aminah, 2_950_00), identityNumber: '900115-14-5602' });
    expect(written).toBe(line());
  });

  it('is refused when a value does not fit, rather than cut', () => {
    const write = lineWriter(heading);
    expect(() => write({ ...fileLine(aminah, 1), identityNumber: '9001151456021' })).toThrow('identityNumber');
    expect(() => write({ ...fileLine(aminah, 1), identityNumber: 'É' })).toThrow();
    expect(() => write(fileLine(aminah, 100_000_000_000_000))).toThrow('wage');
    expect(() => lineWriter({ ...heading, employerCode: 'B3200012345KX' })).toThrow('employerCode');
  });
});

describe('what is written can be read', { timeout: 60_000 }, () => {
  const people = fc.array(
    fc.record({
      name: fc.oneof(
        fc.constantFrom('Rajan A/L Muthu', 'José', '陳大文', `${'Perumal '.repeat(18)}A/L Kumaravelu`),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 170 }),
      ),
      residency: fc.constantFrom('citizen' as const, 'permanent' as const, 'temporary' as const, 'foreign' as const),
      wage: fc.integer({ min: 1, max: 100_000_00 }),
    }),
    { minLength: 1, maxLength: 30 },
  );

  it('without a single fault, and with the same wages and shares', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...SCHEME_SETS), (list, schemes) => {
        const entries = list.map(({ name, residency }, index) =>
          worker(`SSFW${String(index).padStart(8, '0')}`, name, { person: insuredPerson({ residency }) }),
        );
        const lines = entries.map((entry, index) => fileLine(entry, list[index]?.wage ?? 1));
        const bytes = Buffer.from([...writeTextFile({ ...heading, schemes }, lines)].join(''), 'latin1');
        const { faults, summary, lines: read } = checkChunks([bytes], context({ schemes }, entries));
        expect(faults).toEqual([]);
        expect(summary.layout).toBe('combined-v2');
        expect(read.map((each) => each.contribution)).toEqual(lines.map((each) => each.contribution));
      }),
      { numRuns: 100 },
    );
  });

  it('an empty template says that nobody has wages yet', () => {
    const bytes = Buffer.from([...writeTextFile(heading, [fileLine(aminah, 0)])].join(''));
    expect(checkChunks([bytes], context()).codes).toEqual(['WAGE_NONE']);
  });
});
