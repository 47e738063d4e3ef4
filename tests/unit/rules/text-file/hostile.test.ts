import { describe, expect, it } from 'vitest';
import { check, checkChunks, context, faultOf, line, oneSchemeLine, rajan } from './text-file.factory';

const rajanLine = line({ id: rajan.identityNumber, name: 'RAJAN A/L MUTHU' });

describe('a file that is not what it should be (SEC-UP-3)', () => {
  it.each([
    ['CR only', `${line()}\r${rajanLine}\r`],
    ['LF only', `${line()}\n${rajanLine}\n`],
    ['no final line end', `${line()}\r\n${rajanLine}`],
    ['the end-of-file mark of DOS', `${line()}\r\n${rajanLine}\r\n\u001a`],
    ['the end-of-file mark of DOS right after the last line', `${line()}\r\n${rajanLine}\u001a`],
    ['the end-of-file mark of DOS after a line without its blanks', `${line()}\r\n${rajanLine.trimEnd()}\u001a`],
    ['blank lines at the end', `${line()}\r\n${rajanLine}\r\n\r\n   \r\n`],
  ])('%s: both lines are read', (_, text) => {
    const { summary } = check(text);
    expect(summary).toMatchObject({ lines: 2, goodLines: 2, levels: { fix: 0 } });
  });

  it.each([
    ['a NUL', line({ name: 'AMINAH\u0000BINTI YUSOF' }), 'BAD_CHARACTER', 'name'],
    ['a tab', line({ name: 'AMINAH\tBINTI YUSOF' }), 'BAD_CHARACTER', 'name'],
    ['full-width digits', line({ wage: '０００００００００２９５００' }), 'BAD_CHARACTER', 'wage'],
    ['a right-to-left mark', line({ name: '\u202eFOSUY' }), 'BAD_CHARACTER', 'name'],
    ['Windows-1252', line({ name: 'AMIN\u00c1H' }), 'BAD_CHARACTER', 'name'],
    ['a negative wage', line({ wage: '       -295000' }), 'WAGE_FORMAT', 'wage'],
    ['a negative amount', line({ eisEmployer: '  -590' }), 'AMOUNT_FORMAT', 'eisEmployer'],
    ['a wage in ringgit', line({ wage: '       2950.00' }), 'WAGE_FORMAT', 'wage'],
    ['an exponent', line({ wage: '          3e05' }), 'WAGE_FORMAT', 'wage'],
    ['222 characters', oneSchemeLine().slice(0, 222), 'LINE_LENGTH', null],
    ['224 characters', `${oneSchemeLine()} `, 'LINE_LENGTH', null],
    ['the wrong month', line({ month: '112026' }), 'MONTH_MISMATCH', 'month'],
    ['a wrong employer code', line({ code: 'A0000000000A' }), 'EMPLOYER_CODE_MISMATCH', 'employerCode'],
    ['a worker twice', rajanLine, 'DUPLICATE_EMPLOYEE', 'identityNumber'],
  ] as const)('%s is reported with its line and field', (_, bad, code, field) => {
    const text = [rajanLine, bad].map((each) => `${each}\r\n`).join('');
    const checked = check(Buffer.from(text, code === 'BAD_CHARACTER' && _ === 'Windows-1252' ? 'latin1' : 'utf8'));
    expect(faultOf(checked, code)).toMatchObject({ line: 2, level: 'fix', field });
    expect(checked.summary).toMatchObject({ lines: 2, goodLines: 1, badLines: 1 });
  });

  it('the position of a character is the same in UTF-8 and in Windows-1252', () => {
    const text = `${line({ name: 'AMIN\u00c1H \u00d1' })}\r\n`;
    const place = { from: 49, to: 52, found: 'Á U+00C1', details: { count: 2 } };
    expect(faultOf(check(Buffer.from(text, 'utf8')), 'BAD_CHARACTER')).toMatchObject(place);
    expect(faultOf(check(Buffer.from(text, 'latin1')), 'BAD_CHARACTER')).toMatchObject(place);
  });

  it('a program that pads in bytes gets the same answer', () => {
    const name = Buffer.from('AMIN\u00c1H', 'utf8');
    const before = Buffer.from(line(), 'latin1');
    name.copy(before, 44);
    before.fill(32, 44 + name.length, 194);
    expect(check(before).codes).toEqual(['BAD_CHARACTER']);
  });

  it('names that look like formulas are names', () => {
    const { codes, faults } = check([line({ name: '=1+1' })]);
    expect(codes).toEqual(['NAME_MISMATCH']);
    expect(faults[0]?.found).toBe('=1+1');
  });

  it('the largest wage the field holds is exact', () => {
    const { lines, summary } = check([
      line({ wage: '9'.repeat(14) }),
      line({ ...{ id: rajan.identityNumber }, wage: '9'.repeat(14) }),
    ]);
    expect(lines[0]?.wage).toBe(99_999_999_999_999);
    expect(summary.fileWages).toBe(199_999_999_999_998n);
  });

  it('blanks before the data do not hide it', () => {
    expect(check([line(), `${' '.repeat(2000)}x`]).codes).toContain('LINE_LENGTH');
    expect(check([line(), ' '.repeat(2000)]).codes).toContain('LINE_LENGTH');
  });

  it('everything bad on every line is counted and reported without an end', () => {
    const bad = line({ code: '', id: '', name: '', month: '', wage: '', socsoEmployer: 'x', filler: 'x' });
    const { summary } = check(Array.from({ length: 500 }, () => bad));
    expect(summary.counts).toMatchObject({ ID_MISSING: 500, WAGE_MISSING: 500, FILLER_NOT_BLANK: 500 });
    expect(summary).toMatchObject({ lines: 500, badLines: 500, goodLines: 0, people: 0 });
  });
});

describe('one line of 64 MB', { timeout: 60_000 }, () => {
  it('ends, is refused by its size, and keeps nothing of it', () => {
    const chunk = new Uint8Array(1024 * 1024).fill(65);
    function* chunks() {
      for (let at = 0; at < 64; at++) yield chunk;
    }
    const { codes, lines, summary } = checkChunks(chunks(), context());
    expect(codes).toEqual(['FILE_TOO_LARGE']);
    expect(lines).toEqual([]);
    expect(summary).toMatchObject({ refused: 'FILE_TOO_LARGE', bytes: 64 * 1024 * 1024, lines: 0, layout: null });
  });

  it('of 30 MB is one bad line between two good ones', () => {
    const long = new Uint8Array(30 * 1024 * 1024).fill(65);
    const text = (each: string) => Buffer.from(each, 'latin1');
    const checked = checkChunks([text(`${line()}\n`), long, text(`\n${rajanLine}\n`)], context());
    expect(checked.codes).toEqual(['LINE_LENGTH']);
    expect(checked.faults[0]).toMatchObject({ line: 2, offset: 279, found: String(long.length) });
    expect(checked.summary).toMatchObject({ lines: 3, goodLines: 2 });
  });
});
