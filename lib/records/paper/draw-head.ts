import type PDFDocument from 'pdfkit';
import { drawBrand, drawQr } from '@/lib/paper/letterhead';
import { PAGE } from '@/lib/paper/page';
import { BAD, inTwo, type Pen, PRIMARY, SOFT, type TextStyle } from '@/lib/paper/pen';
import type { Fact, PaperWords } from './paper-words';

type Document = typeof PDFDocument.prototype;

const RULE = '#d9e1ec';
const WASH = '#eef3ff';
const GOLD = '#f2b705';

const TITLE_WIDTH = 420;
const FACTS_LEFT = 320;

/** The head of the first page: whose portal, what paper, between whom, and the sums. */
export function drawFirstHead(document: Document, pen: Pen, words: PaperWords): void {
  drawBrand(document, pen, words);
  drawQr(document, pen, words);
  pen.write(words.title, PAGE.left, 112, { size: 18, face: 'heading', maxWidth: TITLE_WIDTH });
  pen.write(words.subtitle, PAGE.left, 127, { size: 8, colour: SOFT, maxWidth: TITLE_WIDTH });
  pen.write(words.number, PAGE.left, 153, { size: 15, face: 'heading', colour: PRIMARY });
  if (words.warning) pen.write(words.warning, PAGE.left, 168, { size: 9, face: 'heading', colour: BAD });
  drawParties(pen, words);
  drawSums(document, pen, words.sums);
}

/** The line at the top of every other page: enough to put a loose sheet back in its place. */
export function drawNextHead(document: Document, pen: Pen, words: PaperWords): void {
  pen.write(words.number, PAGE.left, 46, { size: 9, face: 'heading', colour: PRIMARY });
  const month = { size: 8, colour: SOFT } as const;
  pen.write(`${words.month}, ${words.employer}`, PAGE.right, 46, { ...month, align: 'right', maxWidth: 380 });
  document.lineWidth(0.75).moveTo(PAGE.left, 54).lineTo(PAGE.right, 54).stroke(GOLD);
}

function drawParties(pen: Pen, words: PaperWords): void {
  const width = FACTS_LEFT - PAGE.left - 16;
  const style = { size: 10.5, face: 'heading', maxWidth: width } as const;
  const [first, second] = onTwoLines(pen, words.employer, style);
  pen.write(first, PAGE.left, 204, style);
  if (second) pen.write(second, PAGE.left, 216.5, style);
  drawFacts(pen, words.parties, PAGE.left, second ? 231 : 219, { labelWidth: 96, width });
  drawFacts(pen, words.facts, FACTS_LEFT, 204, { labelWidth: 104, width: PAGE.right - FACTS_LEFT });
}

function drawFacts(
  pen: Pen,
  facts: readonly Fact[],
  left: number,
  top: number,
  { labelWidth, width }: { readonly labelWidth: number; readonly width: number },
): void {
  const style = { size: 8, maxWidth: width - labelWidth } as const;
  let y = top;
  for (const { label, value } of facts) {
    pen.write(label, left, y, { size: 8, colour: SOFT, maxWidth: labelWidth - 6 });
    for (const line of onTwoLines(pen, value, style)) {
      if (line) pen.write(line, left + labelWidth, y, style);
      y += line ? 11 : 0;
    }
    y += 3;
  }
}

/** A long text stands on two lines; one that is longer still is pressed together there, so that nothing below moves. */
function onTwoLines(pen: Pen, text: string, style: TextStyle & { readonly maxWidth: number }): [string, string] {
  const widthOf = (part: string) => pen.width(part, style);
  return widthOf(text) <= style.maxWidth ? [text, ''] : inTwo(text, widthOf);
}

function drawSums(document: Document, pen: Pen, sums: readonly Fact[]): void {
  const top = 276;
  const height = 40;
  document.roundedRect(PAGE.left, top, PAGE.right - PAGE.left, height, 4).fill(WASH);
  const width = (PAGE.right - PAGE.left) / sums.length;
  sums.forEach(({ label, value }, index) => {
    const left = PAGE.left + index * width;
    const right = left + width - 10;
    if (index > 0)
      document
        .lineWidth(0.5)
        .moveTo(left, top + 8)
        .lineTo(left, top + height - 8)
        .stroke(RULE);
    pen.write(label, right, top + 16, { size: 7, colour: SOFT, align: 'right', maxWidth: width - 16 });
    const isLast = index === sums.length - 1;
    const style = { size: 10, align: 'right', figures: true, strong: isLast, maxWidth: width - 14 } as const;
    pen.write(value, right, top + 31, style);
  });
}
