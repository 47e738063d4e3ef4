import { describe, expect, it } from 'vitest';
import { csvCell, type FaultReportWords, faultReport } from '@/lib/rules/text-file/fault-report';
import { check, line } from './text-file.factory';

const words: FaultReportWords = {
  headings: ['Line', 'Field', 'Positions', 'Found', 'Expected', 'What', 'Cure', 'Level'],
  wholeFile: 'Whole file',
  field: (name) => `<${name}>`,
  level: (level) => `[${level}]`,
  sentence: (fault) => `${fault.code} "${fault.found}"`,
  cure: () => 'mend it',
};

describe('the list of faults as CSV', () => {
  it('has a heading and one row for each fault', () => {
    const { faults } = check([line({ code: 'A0000000000A', skbbk: '' })]);
    const rows = [...faultReport(faults, words)];
    expect(rows).toEqual([
      '\ufeff"Line","Field","Positions","Found","Expected","What","Cure","Level"\r\n',
      '"1","<employerCode>","1–12","A0000000000A","B3200012345K","EMPLOYER_CODE_MISMATCH ""A0000000000A""","mend it","[fix]"\r\n',
      '"Whole file","","","","278","FORMAT_RETIRED """"","mend it","[look]"\r\n',
    ]);
  });

  it('has a row even for a name that is a formula', () => {
    const { faults } = check([line({ name: '=HYPERLINK("http://x","y")' })]);
    const [, row] = [...faultReport(faults, words)];
    expect(row).toContain('"\'=HYPERLINK(""http://x"",""y"")"');
  });
});

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\u0000=1', ' =1', '\uff1d1'])(
    '%j is a text',
    (text) => {
      expect(csvCell(text)).toBe(`"'${text}"`);
    },
  );

  it.each(['AMINAH', '1-12', "D'SOUZA", '', '102026', 'a=b', 'RM5.90'])('%j stays as it is', (text) => {
    expect(csvCell(text)).toBe(`"${text}"`);
  });

  it('doubles quotes', () => {
    expect(csvCell('a "b"')).toBe('"a ""b"""');
  });
});
