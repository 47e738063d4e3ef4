import 'server-only';
import PDFDocument from 'pdfkit';
import { paperFonts } from './fonts';
import { type Brand, drawBrand, drawQr, type Proof } from './letterhead';
import { PAGE } from './page';
import { Pen, PRIMARY, SOFT, type TextStyle } from './pen';

/** What every page of a paper carries. */
export interface SheetFrame extends Brand {
  readonly language: 'ms' | 'en';
  readonly title: string;
  readonly subject: string;
  /** At the foot, on the left: what this portal is not, and when the paper was made. */
  readonly foot: readonly string[];
  readonly page: (page: number, pages: number) => string;
  /** Where it can be checked; a paper without has no QR code. */
  readonly proof?: Proof;
  readonly at: Date;
}

export interface SheetFact {
  readonly label: string;
  readonly value: string;
}

/** A column of a table; the widths of all share out the width of the page. */
export interface SheetColumn {
  readonly label: string;
  readonly share: number;
  readonly figures?: boolean;
}

const TOP = 104;
const NEXT_TOP = 56;
const BOTTOM = 786;
const WIDTH = PAGE.right - PAGE.left;
/** Beside the QR code. */
const TITLE_WIDTH = 410;
const BODY: TextStyle = { size: 9.5 };
const LABEL: TextStyle = { size: 8, colour: SOFT };
const CELL: TextStyle = { size: 8.5 };
const LEADING = 14;
const LABEL_WIDTH = 168;
const HAIRLINE = '#d9e1ec';
const EDGE = '#6f7f98';

/**
 * A paper that is set from top to bottom: headings, sentences, facts, tables and lines to sign on, over as many pages as
 * it takes. Each call goes on below the one before.
 */
export class Sheet {
  private y = TOP;

  private constructor(
    private readonly document: typeof PDFDocument.prototype,
    private readonly pen: Pen,
    private readonly frame: SheetFrame,
  ) {}

  /** Begins a paper with its letterhead and its title. */
  static async begin(frame: SheetFrame): Promise<Sheet> {
    const document = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: frame.language,
      displayTitle: true,
      info: {
        Title: frame.title,
        Subject: frame.subject,
        Author: frame.brandName,
        Creator: frame.brandName,
        Producer: frame.brandName,
        CreationDate: frame.at,
      },
    });
    const sheet = new Sheet(document, new Pen(document, await paperFonts()), frame);
    drawBrand(document, sheet.pen, frame);
    if (frame.proof) drawQr(document, sheet.pen, frame.proof);
    for (const line of sheet.pen.wrap(frame.title, { size: 16, face: 'heading' }, TITLE_WIDTH)) {
      sheet.pen.write(line, PAGE.left, sheet.y, { size: 16, face: 'heading', maxWidth: TITLE_WIDTH });
      sheet.y += 20;
    }
    return sheet;
  }

  /** A small line below the title. */
  subtitle(text: string): void {
    for (const line of this.pen.wrap(text, LABEL, TITLE_WIDTH)) {
      this.pen.write(line, PAGE.left, this.y - 4, { ...LABEL, maxWidth: TITLE_WIDTH });
      this.y += 11;
    }
    this.y += 6;
  }

  /** Goes on no higher than this, for what must stand clear of the QR code. */
  below(y: number): void {
    this.y = Math.max(this.y, y);
  }

  heading(text: string): void {
    this.room(52);
    this.y += 12;
    this.pen.write(text, PAGE.left, this.y, { size: 11, face: 'heading', colour: PRIMARY, maxWidth: WIDTH });
    this.y += 6;
    this.rule(EDGE, 0.5);
    this.y += 13;
  }

  paragraph(text: string): void {
    for (const line of this.pen.wrap(text, BODY, WIDTH)) {
      this.room(LEADING);
      this.pen.write(line, PAGE.left, this.y, { ...BODY, maxWidth: WIDTH });
      this.y += LEADING;
    }
    this.y += 5;
  }

  facts(facts: readonly SheetFact[]): void {
    for (const { label, value } of facts) {
      const lines = this.pen.wrap(value, BODY, WIDTH - LABEL_WIDTH);
      this.room(lines.length * 13 + 3);
      this.pen.write(label, PAGE.left, this.y, { ...LABEL, maxWidth: LABEL_WIDTH - 8 });
      for (const line of lines) {
        this.pen.write(line, PAGE.left + LABEL_WIDTH, this.y, { ...BODY, maxWidth: WIDTH - LABEL_WIDTH });
        this.y += 13;
      }
      this.y += 3;
    }
    this.y += 4;
  }

  table(columns: readonly SheetColumn[], rows: readonly (readonly string[])[]): void {
    this.room(44);
    this.heads(columns);
    for (const row of rows) {
      const lines = columns.map(({ share }, at) =>
        this.pen.wrap(row[at] ?? '', CELL, this.widthOf(columns, share) - 8),
      );
      const height = Math.max(...lines.map(({ length }) => length)) * 11 + 6;
      if (this.room(height)) this.heads(columns);
      this.cells(columns, lines);
      this.y += height;
      this.rule(HAIRLINE, 0.4, this.y - 10);
    }
    this.y += 8;
  }

  /** Empty lines with what belongs on each below it: two in a row. */
  signatures(labels: readonly string[]): void {
    const width = (WIDTH - 40) / 2;
    for (let at = 0; at < labels.length; at += 2) {
      this.room(64);
      this.y += 40;
      labels.slice(at, at + 2).forEach((label, place) => {
        const left = PAGE.left + place * (width + 40);
        this.document
          .lineWidth(0.6)
          .moveTo(left, this.y)
          .lineTo(left + width, this.y)
          .stroke(EDGE);
        this.pen.write(label, left, this.y + 11, { ...LABEL, maxWidth: width });
      });
      this.y += 20;
    }
  }

  /** Ends the paper. @returns the PDF */
  end(): Buffer {
    this.pen.flush();
    const { count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.document.switchToPage(page);
      this.foot(this.frame.page(page + 1, count));
    }
    this.document.end();
    // It makes its bytes at once, so nothing is waited for.
    const pieces: Buffer[] = [];
    for (let piece = this.document.read(); piece; piece = this.document.read()) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Begins a new page when less than `height` points are left. @returns whether it did */
  private room(height: number): boolean {
    if (this.y + height <= BOTTOM) return false;
    this.pen.flush();
    this.document.addPage();
    this.pen.write(this.frame.title, PAGE.left, 42, { size: 8.5, face: 'heading', colour: PRIMARY, maxWidth: WIDTH });
    this.y = NEXT_TOP + 10;
    return true;
  }

  private heads(columns: readonly SheetColumn[]): void {
    this.cells(
      columns,
      columns.map(({ label }) => [label]),
      { size: 7.5, face: 'heading', colour: SOFT },
    );
    this.rule(EDGE, 0.7, this.y + 5);
    this.y += 18;
  }

  private cells(columns: readonly SheetColumn[], lines: readonly (readonly string[])[], style = CELL): void {
    let left: number = PAGE.left;
    columns.forEach(({ share, figures = false }, at) => {
      const width = this.widthOf(columns, share);
      (lines[at] ?? []).forEach((line, index) => {
        this.pen.write(line, left, this.y + index * 11, { ...style, figures, maxWidth: width - 8 });
      });
      left += width;
    });
  }

  private widthOf(columns: readonly SheetColumn[], share: number): number {
    return (WIDTH * share) / columns.reduce((sum, column) => sum + column.share, 0);
  }

  private rule(colour: string, width: number, y = this.y): void {
    this.document.lineWidth(width).moveTo(PAGE.left, y).lineTo(PAGE.right, y).stroke(colour);
  }

  private foot(page: string): void {
    this.rule(HAIRLINE, 0.5, 808);
    const style = { size: 6.5, colour: SOFT } as const;
    this.frame.foot.slice(0, 2).forEach((line, at) => {
      this.pen.write(line, PAGE.left, 818 + at * 9, { ...style, maxWidth: 420 });
    });
    this.pen.write(page, PAGE.right, 818, { ...style, align: 'right' });
    this.pen.flush();
  }
}
