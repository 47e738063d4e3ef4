import { describe, expect, it } from 'vitest';
import { cleanFileName, endingOf, hidesEnding } from '@/lib/documents/file-name';

describe('SEC-UP-5: the name of a file is data', () => {
  it.each([
    { given: '../../etc/passwd.pdf', kept: 'passwd.pdf' },
    { given: 'C:\\Users\\Ali\\surat.pdf', kept: 'surat.pdf' },
    { given: 'a\r\nSet-Cookie: x.pdf', kept: 'aSet-Cookie: x.pdf' },
    { given: 'a"b;.pdf', kept: 'a"b;.pdf' },
    { given: 'gaji\u202efdp.exe', kept: 'gajifdp.exe' },
    { given: 'zero\u200bwidth\u2066.pdf', kept: 'zerowidth.pdf' },
    { given: '\u0000\u0007.pdf', kept: 'dokumen.pdf' },
    { given: '   ', kept: 'dokumen' },
    { given: '', kept: 'dokumen' },
    { given: 'سورت.pdf', kept: 'سورت.pdf' },
    { given: '公司注册.pdf', kept: '公司注册.pdf' },
    { given: 'a  \t b.pdf', kept: 'a b.pdf' },
  ])('$given is kept as $kept', ({ given, kept }) => {
    expect(cleanFileName(given)).toBe(kept);
  });

  it('300 characters are cut before the ending, and a sign is never cut in two', () => {
    const long = cleanFileName(`${'\u{1F600}'.repeat(300)}.pdf`);
    expect([...long]).toHaveLength(150);
    expect(long.endsWith('\u{1F600}.pdf')).toBe(true);
    expect(cleanFileName(`${'a'.repeat(146)}.pdf`)).toBe(`${'a'.repeat(146)}.pdf`);
    expect(cleanFileName(`${'a'.repeat(147)}.pdf`)).toBe(`${'a'.repeat(146)}.pdf`);
  });
});

it.each([
  { name: 'a.PDF', ending: 'pdf' },
  { name: 'a.b.jpeg', ending: 'jpeg' },
  { name: 'pdf', ending: '' },
  { name: 'a.', ending: '' },
  { name: 'a.pdf ', ending: '' },
])('$name ends with "$ending"', ({ name, ending }) => {
  expect(endingOf(name)).toBe(ending);
});

it.each([
  { name: 'a.php.pdf', hides: true },
  { name: 'a.EXE.pdf', hides: true },
  { name: 'a.php .pdf', hides: true },
  { name: 'surat 12.3.2026.pdf', hides: false },
  { name: 'php.pdf', hides: false },
  { name: 'scan.pdf.jpg', hides: false },
])('whether $name hides the ending of a program: $hides', ({ name, hides }) => {
  expect(hidesEnding(name)).toBe(hides);
});
