import { describe, expect, it } from 'vitest';
import { amountFaults, storedSummary } from '@/lib/contributions/stored-summary';
import { month } from '@/lib/core/month';
import { createTextFileCheck } from '@/lib/rules/text-file/check';
import { insuredPerson } from '../insured-person.factory';
import { AMOUNT_CASES } from './cases/amounts';
import { foreignLine, person } from './cases/case';
import { LINE_CASES } from './cases/lines';
import { WHO_CASES } from './cases/who';
import { aminah, check, checkChunks, context, faultOf, line, optedOut, rajan, worker } from './text-file.factory';

describe('a line is good', () => {
  it.each([...WHO_CASES, ...AMOUNT_CASES, ...LINE_CASES])('or not, as $code says: $why', ({ code, bad }) => {
    const checked = check(bad);
    const fault = faultOf(checked, code);
    const its = checked.lines.find((each) => each.line === fault.line);
    const onlyThis = checked.faults.filter((each) => each.line === fault.line && each.level === 'fix').length === 0;
    expect(its?.good ?? false).toBe(onlyThis && code !== 'BLANK_LINE');
    if (fault.level === 'fix') expect(its?.good ?? false).toBe(false);
  });

  it('without any fault, with the amounts of the table', () => {
    const { lines, faults, summary } = check([line()]);
    expect(faults).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ line: 1, good: true, wage: 2_950_00, entry: aminah });
    expect(lines[0]?.contribution.total).toBe(100_35);
    expect(lines[0]?.inFile).toEqual({
      socsoEmployer: 51_65,
      socsoEmployee: 14_75,
      eisEmployer: 5_90,
      eisEmployee: 5_90,
      skbbk: 22_15,
    });
    expect(summary).toMatchObject({ layout: 'combined-v2', lines: 1, goodLines: 1, people: 1, refused: null });
  });

  it('with a wrong amount too: the amount of the table is what counts', () => {
    const { lines, summary } = check([line({ socsoEmployer: '1' })]);
    expect(lines[0]).toMatchObject({ good: true, inFile: { socsoEmployer: 1 } });
    expect(lines[0]?.contribution.socso.employer).toBe(51_65);
    expect(summary.shares.socsoEmployer).toBe(51_65);
  });
});

describe('people the file names', () => {
  it('are known, on bad lines too', () => {
    const running = createTextFileCheck(context(), { line: () => undefined, fault: () => undefined });
    running.push(Buffer.from(`${line({ wage: '' })}\n${line({ id: '900115145603' })}\n`));
    expect(running.end()).toMatchObject({ goodLines: 0, people: 1 });
    expect(running.names(aminah.employeeId)).toBe(true);
    expect(running.names(rajan.employeeId)).toBe(false);
  });
});

describe('all faults of a line are told at once', () => {
  it('in the order of its fields', () => {
    const { codes } = check([
      line({ code: '', id: '1', name: '', month: '092026', wage: 'x', eisEmployee: '', filler: 'x' }),
    ]);
    expect(codes).toEqual([
      'EMPLOYER_CODE_MISSING',
      'ID_FORMAT',
      'NAME_MISSING',
      'MONTH_MISMATCH',
      'WAGE_FORMAT',
      'AMOUNT_MISSING',
      'FILLER_NOT_BLANK',
    ]);
  });

  it('what depends on a field that cannot be read is not guessed', () => {
    expect(check([line({ id: '90011514560É' })]).codes).toEqual(['BAD_CHARACTER']);
    expect(check([line({ wage: '0000000029500É' })]).codes).toEqual(['BAD_CHARACTER']);
  });

  it('a shifted line says so once instead of a fault for every field behind', () => {
    const checked = check([line(), line(person(rajan)).replace('MUTHU ', 'MUTHU').padEnd(278)]);
    expect(checked.codes).toEqual(['LINE_ALIGNMENT']);
    expect(checked.summary).toMatchObject({ goodLines: 1, badLines: 1, fileWages: 295000n });
  });

  it('a line that is too long because a field is too wide says both', () => {
    const checked = check([line(), line({ ...person(rajan) }).replace('A/L MUTHU', 'A/L MUTHUSAMY')]);
    expect(checked.codes).toEqual(['LINE_LENGTH', 'LINE_ALIGNMENT']);
    expect(faultOf(checked, 'LINE_ALIGNMENT')).toMatchObject({ line: 2, field: 'name', found: '199' });
  });

  it('the same other SSM number is told once', () => {
    const ssm = '200301999999';
    expect(check([line({ ssm }), line({ ...person(rajan), ssm })]).codes).toEqual(['SSM_MISMATCH']);
  });

  it.each(['202601000005', '1312525-A', '1312525A', '(1312525-A)'])(
    '%s is the number of 202601000005 (1312525-A)',
    (ssm) => {
      expect(check([line({ ssm })], { ssmNumber: '202601000005 (1312525-A)' }).codes).toEqual([]);
    },
  );

  it.each([
    { ssm: '202601000005', codes: [] },
    { ssm: '12525-A', codes: [] },
    { ssm: '12525a', codes: [] },
    { ssm: '202601000005/12525-A', codes: [] },
    { ssm: '12525-B', codes: ['SSM_MISMATCH'] },
    { ssm: '202601000005/12525-B', codes: ['SSM_MISMATCH'] },
  ])('$ssm of an employer with a new and an old number', ({ ssm, codes }) => {
    const both = { ssmNumber: '202601000005', ssmNumberOld: '12525-A' };
    expect(check([line({ ssm })], both).codes).toEqual(codes);
  });

  it('an old number with a blank in it is the same without', () => {
    expect(check([line({ ssm: 'JM0123456' })], { ssmNumber: 'JM 0123456', ssmNumberOld: 'SA 77' }).codes).toEqual([]);
  });
});

describe('a foreign number without its letters', () => {
  const ofDomestic = worker('SSFDW1234567', 'Siti Rahayu', { person: insuredPerson({ residency: 'foreign' }) });
  const other = worker('SSFW1234567', 'Siti Rahayu', { person: insuredPerson({ residency: 'foreign' }) });
  const content = Buffer.from(line({ ...foreignLine, id: '1234567', name: 'SITI RAHAYU' }));

  it.each([ofDomestic, other])('is that of the one person who has it: $identityNumber', (entry) => {
    const checked = checkChunks([content], context({}, [entry]));
    expect(faultOf(checked, 'ID_WITHOUT_LETTERS')).toMatchObject({ level: 'note', expected: entry.identityNumber });
    expect(checked.lines).toMatchObject([{ good: true, entry: { employeeId: entry.employeeId } }]);
  });

  it('is nobody’s when two people have it', () => {
    const checked = checkChunks([content], context({}, [ofDomestic, other]));
    expect(checked.codes).toEqual(['ID_NOT_REGISTERED']);
    expect(checked.lines).toEqual([]);
  });
});

describe('a blank SKBBK field', () => {
  const none = { ...person(optedOut), skbbk: '' };
  it('is for information where nothing is due, and does not count as another amount', () => {
    const { faults, summary } = check([line(), line(none)]);
    expect(faults).toMatchObject([{ code: 'SKBBK_BLANK', line: 2, level: 'note', expected: '0.00' }]);
    expect(summary).toMatchObject({ goodLines: 2, counts: { SKBBK_BLANK: 1 }, notes: { SKBBK_BLANK: 1 } });
    expect(amountFaults(storedSummary(summary, 0))).toBe(0);
  });

  it('is to be looked at where something is due', () => {
    const { summary } = check([line(), line({ ...person(rajan), skbbk: '' }), line(none)]);
    expect(summary).toMatchObject({ counts: { SKBBK_BLANK: 2 }, notes: { SKBBK_BLANK: 1 } });
    expect(amountFaults(storedSummary(summary, 0))).toBe(1);
  });

  it('owes nothing before June 2026', () => {
    const may = [line({ month: '052026', skbbk: '0' }), line({ ...person(rajan), month: '052026', skbbk: '' })];
    const { faults, summary } = check(may, { month: month('2026-05') });
    expect(faults.map(({ code, level }) => [code, level])).toEqual([['SKBBK_BLANK', 'note']]);
    expect(amountFaults(storedSummary(summary, 0))).toBe(0);
  });
});
