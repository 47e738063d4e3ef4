/** Files for the document tests, made here: good ones, and every trick that SEC-UP-4 names. */
import { crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { EICAR } from '@/tests/setup/clamd-server';

interface PdfParts {
  /** More objects, each whole: `7 0 obj … endobj`. */
  readonly objects?: string;
  /** What else the catalogue says. */
  readonly catalogue?: string;
  readonly before?: string;
  readonly after?: string;
}

/** A PDF of one empty page. Readers mend its missing table of places, and so nothing about it is a trick by itself. */
export function pdf({ objects = '', catalogue = '', before = '', after = '' }: PdfParts = {}): Buffer {
  const text = `${before}%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R ${catalogue} >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
endobj
${objects}
trailer
<< /Root 1 0 R /Size 9 >>
startxref
0
%%EOF
${after}`;
  return Buffer.from(text, 'latin1');
}

/** An object whose stream is packed, as writers pack them. */
export function packedObject(id: number, head: string, content: string | Buffer): string {
  const packed = deflateSync(content);
  return `${id} 0 obj\n<< ${head} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj\n`;
}

/** A stream of objects (ISO 32000-1, 7.5.7): objects 20, 21 … as readers find them in it. */
export function objectStream(objects: readonly string[], { head = '' } = {}): string {
  let places = '';
  let content = '';
  objects.forEach((object, index) => {
    places += `${20 + index} ${content.length} `;
    content += `${object} `;
  });
  return packedObject(8, `/Type /ObjStm /N ${objects.length} /First ${places.length} ${head}`, places + content);
}

/** A ZIP with one file in it, as an archiver writes one. */
export function zip(name = 'a.txt', content = 'hello'): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.concat([local, Buffer.from(name), packed]);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(entry.length, 16);
  return Buffer.concat([entry, central, Buffer.from(name), end]);
}

/** A small picture with the camera's notes: a place, a maker, and which way is up. */
export async function photo({ width = 40, height = 30, orientation = 6 } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#3366cc' } })
    .withExif({
      IFD0: { Make: 'CameraOfTheOwner', Software: 'NoteOfThePhone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '3/1 8/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '101/1 41/1 0/1' },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

/** A picture as PNG. */
export async function png(width = 12, height = 10): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#00aa00' } })
    .png()
    .toBuffer();
}

/** A JPEG that a web server might run: code in a comment, and once more after its end. */
export async function jpegWithPhp(): Promise<Buffer> {
  const plain = await photo({ orientation: 1 });
  const code = Buffer.from('<?php system($_GET["c"]); ?>');
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, code.length + 2]), code]);
  return Buffer.concat([plain.subarray(0, 2), comment, plain.subarray(2), code]);
}

/** The head of a PNG that says how large it is, and next to no pixels after it. */
export function pngOfSize(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.alloc(1_000));
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A picture that is a script as well. */
export const gifWithScript = Buffer.from('GIF89a/*\x01\x00\x01\x00*/=1;alert(document.cookie)//', 'latin1');
export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const html = Buffer.from('<!doctype html><script>alert(1)</script>');
export const gzipBomb = gzipSync(Buffer.alloc(50_000_000));
export const eicar = Buffer.from(EICAR);
/** A PDF that is well made and that a scanner knows. */
export const pdfWithEicar = pdf({ objects: packedObject(7, '', 'x').replace('7 0 obj', `% ${EICAR}\n7 0 obj`) });

/** A file as a stream, a piece after the other. */
export async function* streamOf(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
