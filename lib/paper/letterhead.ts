import type PDFDocument from 'pdfkit';
import { PAGE } from './page';
import { type Pen, SOFT } from './pen';
import { qrModules } from './qr-code';

type Document = typeof PDFDocument.prototype;

const BLUE = '#173a8f';
const GOLD = '#f2b705';
const BLACK = '#10203a';

/** The portal's own symbol in a square of 32. */
const SYMBOL = [
  'M16 1.5.7 12.7l2.4 3.2L16 6.5l12.9 9.4 2.4-3.2z',
  'M10 14.8a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zm12 0a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zM3 30.5c.2-4.4 2.9-6.6 7-6.6 2.4 0 4.3.8 5.5 2.3v4.3zm26 0c-.2-4.4-2.9-6.6-7-6.6-2.4 0-4.3.8-5.5 2.3v4.3z',
];

const QR_SIZE = 82;

/** Whose paper it is. */
export interface Brand {
  readonly brandName: string;
  readonly tagline: string;
}

/** Where a paper can be checked, and the words beside the QR code that says so. */
export interface Proof {
  readonly scan: string;
  readonly verifyAddress: string;
}

/** The symbol and the name at the top of a first page, over a line of gold. */
export function drawBrand(document: Document, pen: Pen, { brandName, tagline }: Brand): void {
  document
    .save()
    .translate(PAGE.left, 34)
    .scale(26 / 32);
  for (const outline of SYMBOL) document.path(outline).fill(BLUE);
  document.restore();
  pen.write(brandName, PAGE.left + 34, 50, { size: 16, face: 'heading' });
  pen.write(tagline, PAGE.left + 34, 61, { size: 7.5, colour: SOFT });
  document.lineWidth(1.5).moveTo(PAGE.left, 74).lineTo(PAGE.right, 74).stroke(GOLD);
}

/** The QR code of a paper in the upper right corner of its first page, with the code in letters below it. */
export function drawQr(document: Document, pen: Pen, { verifyAddress, scan }: Proof): void {
  const left = PAGE.right - QR_SIZE;
  const top = 84;
  const rows = qrModules(verifyAddress);
  const side = QR_SIZE / rows.length;
  rows.forEach((row, y) => {
    for (const [from, to] of darkRuns(row)) {
      // A touch too tall: viewers would else show a hairline between two rows.
      document.rect(left + from * side, top + y * side, (to - from) * side, side + 0.08);
    }
  });
  document.fill(BLACK);
  document.link(left, top, QR_SIZE, QR_SIZE, verifyAddress);
  const note = { size: 6.5, colour: SOFT, align: 'right' } as const;
  pen.write(scan, PAGE.right, top + QR_SIZE + 13, note);
  pen.write(verifyAddress.split('/').at(-1) ?? '', PAGE.right, top + QR_SIZE + 22, { ...note, figures: true });
}

function darkRuns(row: readonly boolean[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last?.[1] === x) last[1] = x + 1;
    else if (dark) runs.push([x, x + 1]);
  });
  return runs;
}
