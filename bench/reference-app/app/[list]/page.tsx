import { readFileSync } from 'node:fs';

export const dynamic = 'force-dynamic';

interface ListPageProps {
  params: Promise<{ list: string }>;
}

/** The rows of one of the portal's pages as bare text in a table, made anew for each request. */
export default async function ListPage({ params }: ListPageProps) {
  const rows = listsOf()[(await params).list] ?? [];
  return (
    <main>
      <h1>{rows.length}</h1>
      <table>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join()}>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

let lists: Record<string, string[][]> | undefined;

/** Read when a page is first asked for: at the time of the build there is no such file. */
function listsOf(): Record<string, string[][]> {
  lists ??= JSON.parse(readFileSync(/* turbopackIgnore: true */ process.env.REFERENCE_LISTS ?? '', 'utf8')) as Record<
    string,
    string[][]
  >;
  return lists;
}
