import { readFileSync } from 'node:fs';
import { createElement, type ReactNode } from 'react';

export const dynamic = 'force-dynamic';

interface ListPageProps {
  params: Promise<{ list: string }>;
}

/** The rows of one of the portal's pages, with the same elements in each, made anew for each request. */
export default async function ListPage({ params }: ListPageProps) {
  const rows = listsOf()[(await params).list] ?? [];
  return (
    <main>
      <h1>{rows.length}</h1>
      <table>
        <tbody>{rows.map(elementOf)}</tbody>
      </table>
    </main>
  );
}

type Tree = readonly [name: string, props: Readonly<Record<string, string>>, children: readonly (Tree | string)[]];

function elementOf([name, props, children]: Tree, key: number): ReactNode {
  return createElement(
    name,
    { ...props, key },
    ...children.map((child, at) => (typeof child === 'string' ? child : elementOf(child, at))),
  );
}

let lists: Record<string, Tree[]> | undefined;

/** Read when a page is first asked for: at the time of the build there is no such file. */
function listsOf(): Record<string, Tree[]> {
  lists ??= JSON.parse(readFileSync(/* turbopackIgnore: true */ process.env.REFERENCE_LISTS ?? '', 'utf8')) as Record<
    string,
    Tree[]
  >;
  return lists;
}
