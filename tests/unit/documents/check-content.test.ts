import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkContent } from '@/lib/documents/check-content';
import * as files from '@/tests/factories/document-files';

const { pdf, packedObject, objectStream } = files;

async function verdict(fileName: string, bytes: Uint8Array): Promise<string> {
  return checkContent(fileName, bytes).catch((error: { code?: string }) => error.code ?? String(error));
}

describe('what is kept', () => {
  it.each([
    { name: 'surat.pdf', bytes: () => pdf() },
    { name: 'SURAT 12.3.2026.PDF', bytes: () => pdf() },
    { name: 'a.pdf', bytes: () => pdf({ objects: packedObject(7, '', 'BT (Hello) Tj ET') }) },
    { name: 'a.pdf', bytes: () => pdf({ objects: objectStream(['<< /Type /Font >>']) }) },
    { name: 'a.pdf', bytes: () => pdf({ catalogue: '/OpenAction [3 0 R /FitH null]' }) },
    { name: 'a.pdf', bytes: () => pdf({ catalogue: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>' }) },
    {
      name: 'a.pdf',
      bytes: () => pdf({ catalogue: '/OpenAction 7 0 R', objects: '7 0 obj\n<< /S /GoTo /D [3 0 R /Fit] >>\nendobj' }),
    },
    {
      name: 'a.pdf',
      bytes: () => pdf({ catalogue: '/OpenAction 20 0 R', objects: objectStream(['<< /S /GoTo /D [3 0 R /Fit] >>']) }),
    },
    // A link that a reader may press is no action of the paper's own.
    {
      name: 'a.pdf',
      bytes: () => pdf({ objects: '7 0 obj\n<< /Subtype /Link /A << /S /URI /URI (https://x) >> >>\nendobj' }),
    },
    // The letters of a short name may stand by chance among packed bytes.
    {
      name: 'a.pdf',
      bytes: () => pdf({ objects: '7 0 obj\n<< /Length 9 >>\nstream\n/JS /AA x\nendstream\nendobj' }),
    },
    { name: 'a.pdf', bytes: () => pdf({ after: '\r\n\0\0' }) },
  ])('a plain PDF, $name', async ({ name, bytes }) => {
    expect(await verdict(name, bytes())).toBe('application/pdf');
  });

  it.each(['a.jpg', 'a.JPEG', 'IMG_0001.jpg'])('a JPEG, %s', async (name) => {
    expect(await verdict(name, await files.photo())).toBe('image/jpeg');
  });

  it('a PNG', async () => {
    expect(await verdict('a.png', await files.png())).toBe('image/png');
  });
});

describe('SEC-UP-4: a PDF that does something by itself', () => {
  it.each([
    { why: 'a script', catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' },
    { why: 'a script with an escaped name', catalogue: '/OpenAction << /S /J#61va#53cript /JS (x) >>' },
    { why: 'a script by its short name', catalogue: '/X << /JS (x) >>' },
    { why: 'a program', catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' },
    { why: 'a file inside', catalogue: '/Names << /EmbeddedFiles 7 0 R >>' },
    { why: 'a form that posts itself', catalogue: '/X << /S /SubmitForm >>' },
    { why: 'a web page on opening', catalogue: '/OpenAction << /S /URI /URI (https://x) >>' },
    { why: 'a page and then a web page', catalogue: '/OpenAction << /S /GoTo /D [3 0 R] /Next << /S /URI >> >>' },
    { why: 'something on opening that is not there', catalogue: '/OpenAction 77 0 R' },
    { why: 'something on a page', catalogue: '/AA << /O 7 0 R >>' },
    { why: 'a form in another language', catalogue: '/AcroForm << /XFA 7 0 R >>' },
    { why: 'a film', catalogue: '/X << /Subtype /RichMedia >>' },
  ])('$why', async ({ catalogue }) => {
    expect(await verdict('a.pdf', pdf({ catalogue }))).toBe('document.unsafe');
  });

  it.each([
    { why: 'in a stream of objects', objects: objectStream(['<< /S /JavaScript /JS (x) >>']) },
    { why: 'escaped in a stream of objects', objects: objectStream(['<< /S /#4aavaScript >>']) },
    { why: 'by its short name in a stream of objects', objects: objectStream(['<< /A << /JS 5 0 R >> >>']) },
    { why: 'in packed bytes of no kind', objects: packedObject(7, '', '<< /S /Launch >>') },
    {
      why: 'as it stands in a stream',
      objects: '7 0 obj\n<< /Length 9 >>\nstream\n9 0 obj << /S /JavaScript >>\nendstream\nendobj',
    },
    {
      why: 'in objects packed twice',
      objects: objectStream(['<< >>'], { head: '/Filter [/ASCIIHexDecode /FlateDecode]' }),
    },
    { why: 'in objects shifted about', objects: objectStream(['<< >>'], { head: '/DecodeParms << /Predictor 12 >>' }) },
    {
      why: 'in objects that do not unpack',
      objects: '8 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\nxxxx\nendstream\nendobj',
    },
    {
      why: 'on opening, in a stream of objects',
      objects: objectStream(['<< /Type /Catalog /OpenAction << /S /URI >> >>']),
    },
  ])('hidden $why', async ({ objects }) => {
    expect(await verdict('a.pdf', pdf({ objects }))).toBe('document.unsafe');
  });

  it('that unpacks to fill the memory', async () => {
    const bomb = packedObject(7, '', Buffer.alloc(30_000_000));
    expect(await verdict('a.pdf', pdf({ objects: bomb }))).toBe('document.unsafe');
    const many = Array.from({ length: 4 }, (_, at) => packedObject(7 + at, '', Buffer.alloc(20_000_000))).join('');
    expect(await verdict('a.pdf', pdf({ objects: many }))).toBe('document.unsafe');
  });

  it('that is locked: nobody can see what is in it', async () => {
    const locked = pdf({ objects: 'trailer\n<< /Encrypt 7 0 R >>' });
    expect(await verdict('a.pdf', locked)).toBe('document.locked');
  });
});

describe('SEC-UP-4: a PDF that is something else as well', () => {
  it.each([
    { why: 'a ZIP after it', bytes: () => Buffer.concat([pdf(), files.zip()]) },
    { why: 'a ZIP before it', bytes: () => Buffer.concat([files.zip(), pdf()]) },
    {
      why: 'a ZIP in it, whose list of contents ends as a PDF does',
      bytes: () => pdf({ objects: `7 0 obj\n<< >>\nstream\n${files.zip().toString('latin1')}\nendstream\nendobj` }),
    },
    { why: 'a web page after it', bytes: () => pdf({ after: '<html><script>alert(1)</script></html>' }) },
    { why: 'a web page before it', bytes: () => pdf({ before: '<html><body>\n' }) },
    { why: 'a web page in a comment', bytes: () => pdf({ objects: '% <ScRipT>alert(1)</script>' }) },
    { why: 'a program for a web server', bytes: () => pdf({ objects: '% <?php system(1); ?>' }) },
    { why: 'anything after its end', bytes: () => pdf({ after: 'x' }) },
    { why: 'many blanks after its end', bytes: () => pdf({ after: ' '.repeat(100) }) },
  ])('$why', async ({ bytes }) => {
    expect(await verdict('a.pdf', bytes())).toMatch(/^document\.(?:unsafe|content_differs)$/);
  });

  it.each([
    { why: 'without its end', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n') },
    { why: 'that begins later', bytes: pdf({ before: '\n' }) },
    { why: 'of a version that is not there', bytes: Buffer.from(pdf().toString('latin1').replace('1.7', '9.9')) },
  ])('$why is no PDF', async ({ bytes }) => {
    expect(await verdict('a.pdf', bytes)).toBe('document.content_differs');
  });
});

describe('SEC-UP-4: what is not what its name says', () => {
  it.each([
    { why: 'a PNG', bytes: () => files.png() },
    { why: 'a ZIP', bytes: async () => files.zip() },
    { why: 'a web page', bytes: async () => files.html },
    { why: 'a bomb', bytes: async () => files.gzipBomb },
    { why: 'a virus', bytes: async () => files.eicar },
    { why: 'nothing but letters', bytes: async () => Buffer.from('surat') },
  ])('$why called .pdf', async ({ bytes }) => {
    expect(await verdict('a.pdf', await bytes())).toBe('document.content_differs');
  });

  it.each([
    { name: 'a.jpg', bytes: async () => pdf() },
    { name: 'a.jpg', bytes: () => files.png() },
    { name: 'a.png', bytes: () => files.photo() },
    { name: 'a.jpg', bytes: async () => files.gifWithScript },
    { name: 'a.png', bytes: async () => files.svg },
  ])('another kind called $name', async ({ name, bytes }) => {
    expect(await verdict(name, await bytes())).toBe('document.content_differs');
  });

  it.each([
    'a.svg',
    'a.html',
    'a.gif',
    'a.exe',
    'a',
    'pdf',
    'a.pdf.exe',
    'a.php.pdf',
    'a.PHP.pdf',
    'a.html.pdf',
    '.htaccess',
  ])('the name %s', async (name) => {
    expect(await verdict(name, pdf())).toBe('document.not_allowed');
  });
});

describe('SEC-UP-4: a picture that fills the memory', () => {
  it.each([
    { width: 50_000, height: 50_000, expected: 'document.too_many_pixels' },
    { width: 5_001, height: 10_000, expected: 'document.too_many_pixels' },
    { width: 5_000, height: 10_000, expected: 'image/png' },
    { width: 0, height: 10, expected: 'document.content_differs' },
  ])('a PNG that says $width by $height', async ({ width, height, expected }) => {
    expect(await verdict('a.png', files.pngOfSize(width, height))).toBe(expected);
  });

  it('a JPEG that says so', async () => {
    const jpeg = await files.photo();
    const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0);
    jpeg.writeUInt16BE(60_000, frame + 5);
    jpeg.writeUInt16BE(60_000, frame + 7);
    expect(await verdict('a.jpg', jpeg)).toBe('document.too_many_pixels');
  });

  it('a JPEG without a size', async () => {
    expect(await verdict('a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]))).toBe(
      'document.content_differs',
    );
  });
});

it('a packed drawing that is damaged shows nothing and is no reason to refuse', async () => {
  const damaged = deflateSync('BT ET').subarray(0, 6).toString('latin1');
  const objects = `7 0 obj\n<< /Filter /FlateDecode >>\nstream\n${damaged}\nendstream\nendobj`;
  expect(await verdict('a.pdf', pdf({ objects }))).toBe('application/pdf');
});
