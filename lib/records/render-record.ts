import 'server-only';
import PDFDocument from 'pdfkit';
import type { Language } from '@/lib/i18n/language';
import { paperFonts } from '@/lib/paper/fonts';
import { PAGE } from '@/lib/paper/page';
import { Pen } from '@/lib/paper/pen';
import { columnsOf } from './paper/columns';
import { drawFirstHead, drawNextHead } from './paper/draw-head';
import { drawClosing, drawFoot, drawHeads, drawNobody, drawRow, drawRules } from './paper/draw-table';
import { FIRST_TABLE_TOP, HEAD_HEIGHT, NEXT_TABLE_TOP, planPages, ROW_HEIGHT } from './paper/page-plan';
import { type PaperWords, paperWords } from './paper/paper-words';
import type { RecordView } from './queries';
import type { RecordLine } from './record-line';

/** What a paper is made for. */
export interface PaperFor {
  readonly language: Language;
  /** Where anybody may check the record: the whole address, which the QR code carries. */
  readonly verifyAddress: string;
  readonly now: Date;
}

/**
 * An ACR or ECR as PDF (A4), in pieces, one page after the other: the next page is drawn only when the piece before it
 * has been taken, so a paper of any length needs the memory of a page and of one batch of lines.
 *
 * @param batches the record's lines in order; as many as the record's head count
 * @throws Error when there are fewer or more lines than that: our mistake, and the paper breaks off
 */
export async function* renderRecord(
  record: RecordView,
  batches: AsyncIterable<readonly RecordLine[]>,
  { language, verifyAddress, now }: PaperFor,
): AsyncGenerator<Uint8Array> {
  const words = paperWords(record, language, verifyAddress, now);
  const document = newDocument(words, language, now);
  const pen = new Pen(document, await paperFonts());
  const columns = columnsOf(record.kind);
  const lines = linesOf(batches);
  const plan = planPages(record.people);
  let place = 0;

  for (const [index, rows] of plan.entries()) {
    const top = startPage(document, pen, words, index);
    drawHeads(document, pen, columns, words, top);
    const firstRow = top + HEAD_HEIGHT;
    for (let row = 0; row < rows; row++) {
      const { value: line } = await lines.next();
      if (!line) throw new Error(`${record.number} has fewer lines than people`);
      place += 1;
      drawRow(pen, columns, words, { line, place, top: firstRow + row * ROW_HEIGHT });
    }
    if (record.people === 0) drawNobody(pen, words, firstRow);
    drawRules(document, firstRow, rows);
    if (index === plan.length - 1) {
      const end = firstRow + Math.max(rows, 1) * ROW_HEIGHT;
      drawClosing(document, pen, columns, words, { record, top: end });
    }
    drawFoot(document, pen, words, words.page(index + 1, plan.length));
    pen.flush();
    yield* piecesOf(document);
  }
  if (!(await lines.next()).done) throw new Error(`${record.number} has more lines than people`);
  document.end();
  yield* piecesOf(document);
}

function newDocument(words: PaperWords, language: Language, now: Date): typeof PDFDocument.prototype {
  return new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    // The pen keeps the words itself; pdfkit's own store would grow with every name of a large employer.
    fontLayoutCache: false,
    info: {
      Title: `${words.title} ${words.number}`,
      Subject: words.subject,
      Author: words.brandName,
      Creator: words.brandName,
      Producer: words.brandName,
      CreationDate: now,
    },
  });
}

/** Begins a page with its head. @returns where its table begins */
function startPage(document: typeof PDFDocument.prototype, pen: Pen, words: PaperWords, index: number): number {
  document.addPage();
  if (index === 0) {
    drawFirstHead(document, pen, words);
    return FIRST_TABLE_TOP;
  }
  drawNextHead(document, pen, words);
  return NEXT_TABLE_TOP;
}

async function* linesOf(batches: AsyncIterable<readonly RecordLine[]>): AsyncGenerator<RecordLine, undefined> {
  for await (const batch of batches) yield* batch;
  return undefined;
}

/** Takes what the document has ready; it makes its bytes at once, so nothing is waited for. */
function* piecesOf(document: typeof PDFDocument.prototype): Generator<Uint8Array> {
  const ready: Buffer | null = document.read();
  if (ready) yield ready;
}
