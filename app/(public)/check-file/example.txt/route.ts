import { exampleTextFile } from '@/lib/rules/text-file/example';
import { download, inOnePiece } from '@/lib/web/route';

/** A small text file of made-up people, to see the layout and to try the check with. */
export function GET(): Response {
  const text = [...exampleTextFile()].join('');
  return download('contoh-caruman.txt', 'text/plain; charset=us-ascii', inOnePiece(new TextEncoder().encode(text)));
}

export const dynamic = 'force-dynamic';
