import { Agent, type IncomingMessage, request } from 'node:http';

/** What a browser says that it can unpack. */
const ENCODINGS = 'gzip, deflate, br, zstd';
/** Requests on their way at the same time. */
export const AT_ONCE = 8;

/** A page and the signed-in browser that asks for it. */
export interface PageRequest {
  readonly url: string;
  readonly cookie?: string;
}

/**
 * Asks for a page again and again, a few at a time, over connections that stay open.
 *
 * @returns pages a second
 * @throws Error when an answer is not the page
 */
export async function throughput(page: PageRequest, milliseconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const began = performance.now();
  let pages = 0;
  const browse = async () => {
    while (performance.now() - began < milliseconds) {
      await mustGet(page, agent);
      pages++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, browse));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return pages / seconds;
}

/** The text of a page. @throws Error when the answer is not the page */
export async function readPage({ url, cookie }: PageRequest): Promise<string> {
  const answer = await fetch(url, { headers: cookie ? { Cookie: cookie } : {}, redirect: 'manual' });
  if (answer.status !== 200) throw new Error(`${url} was answered ${answer.status}`);
  return answer.text();
}

/**
 * One request as a browser makes it, its answer thrown away.
 *
 * @returns how many bytes its body had as it was sent, packed
 * @throws Error when the answer is not 200
 */
export function mustGet({ url, cookie }: PageRequest, agent?: Agent, encodings = ENCODINGS): Promise<number> {
  const headers = { 'Accept-Encoding': encodings, ...(cookie && { Cookie: cookie }) };
  return new Promise((resolve, reject) => {
    const asking = request(url, { headers, ...(agent && { agent }) }, (response: IncomingMessage) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${url} was answered ${response.statusCode}`));
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** An element as React makes it: its name, what it says of itself, what stands in it. */
export type Tree = readonly [
  name: string,
  props: Readonly<Record<string, string>>,
  children: readonly (Tree | string)[],
];

/** The rows of all tables of a page, element by element. */
export function rowsOf(html: string): Tree[] {
  return [...html.matchAll(/<tr\b[^>]*>.*?<\/tr>/gs)].flatMap(([row]) => treesOf(row));
}

/** All that a page shows between its head and its foot, element by element, as the only row of a table. */
export function contentOf(html: string): Tree[] {
  const [main = ''] = /<main\b.*<\/main>/s.exec(html) ?? [];
  return [['tr', {}, [['td', {}, treesOf(main)]]]];
}

/** Elements as a server of React writes them: every attribute quoted, every element closed. */
function treesOf(html: string): Tree[] {
  const root: MutableTree = ['', {}, []];
  const open = [root];
  for (const [tag, closing, name = '', attributes = ''] of html.matchAll(
    /<!--.*?-->|<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|[^<]+/gs,
  )) {
    const parent = open.at(-1) ?? root;
    if (tag.startsWith('<!--')) continue;
    if (!tag.startsWith('<')) parent[2].push(plain(tag));
    else if (closing) open.pop();
    else {
      const element: MutableTree = [name, propsOf(attributes), []];
      parent[2].push(element);
      if (!attributes.endsWith('/')) open.push(element);
    }
  }
  return root[2].filter((child) => typeof child !== 'string');
}

type MutableTree = [name: string, props: Record<string, string>, children: (MutableTree | string)[]];

function propsOf(attributes: string): Record<string, string> {
  return Object.fromEntries(
    [...attributes.matchAll(/(?!style=)\b([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name === 'class' ? 'className' : name,
      plain(value),
    ]),
  );
}

function plain(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (sign) => ENTITIES[sign] ?? sign);
}
