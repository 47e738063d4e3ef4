/** The height of one person's row, and of the row of headings above them. */
export const ROW_HEIGHT = 17;
export const HEAD_HEIGHT = 27;

/** Where the table begins: below the parties and sums on the first page, below one line on the others. */
export const FIRST_TABLE_TOP = 330;
export const NEXT_TABLE_TOP = 62;
const TABLE_BOTTOM = 794;

/** Below the last row: the totals and the notes, in rows. */
const CLOSING_ROWS = 6;
/** A page that carries the totals has at least this many people above them, when the paper has more than one page. */
const LEAST_ROWS_ABOVE_TOTALS = 3;

const FIRST_ROWS = Math.floor((TABLE_BOTTOM - FIRST_TABLE_TOP - HEAD_HEIGHT) / ROW_HEIGHT);
const NEXT_ROWS = Math.floor((TABLE_BOTTOM - NEXT_TABLE_TOP - HEAD_HEIGHT) / ROW_HEIGHT);

/**
 * How many people stand on each page of a paper: known before the first is drawn, so that every page can say "page 3 of
 * 246" while the paper is already on its way. Rows are all of one height, and the totals never stand alone.
 *
 * @param people 0 or more
 * @returns a number of rows for each page; their sum is `people`
 */
export function planPages(people: number): number[] {
  const pages: number[] = [];
  let left = people;
  do {
    const room = pages.length === 0 ? FIRST_ROWS : NEXT_ROWS;
    const rows = Math.min(left, room);
    pages.push(rows);
    left -= rows;
  } while (left > 0);

  const last = pages.at(-1) ?? 0;
  const room = pages.length === 1 ? FIRST_ROWS : NEXT_ROWS;
  if (last > room - CLOSING_ROWS) {
    pages[pages.length - 1] = last - LEAST_ROWS_ABOVE_TOTALS;
    pages.push(LEAST_ROWS_ABOVE_TOTALS);
  }
  return pages;
}
