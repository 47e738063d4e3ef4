import { Agent, type IncomingMessage, request } from 'node:http';

/** What a browser says that it can unpack. */
const ENCODINGS = 'gzip, deflate, br';
const AT_ONCE = 8;

/** A page and the signed-in browser that asks for it. */
export interface PageRequest {
  readonly url: string;
  readonly cookie?: string;
}

/** An answer as it came over the line. */
export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  /** Bytes of the body as sent, packed or not. */
  readonly encodedBytes: number;
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

/** One request as a browser makes it, its answer thrown away. @throws Error when the answer is not 200 */
export async function mustGet(page: PageRequest, agent?: Agent): Promise<Answer> {
  const answer = await get(page, agent);
  if (answer.status !== 200) throw new Error(`${page.url} was answered ${answer.status}`);
  return answer;
}

function get({ url, cookie }: PageRequest, agent: Agent | undefined): Promise<Answer> {
  const headers = { 'Accept-Encoding': ENCODINGS, ...(cookie && { Cookie: cookie }) };
  return new Promise((resolve, reject) => {
    const asking = request(url, { headers, ...(agent && { agent }) }, (response: IncomingMessage) => {
      let encodedBytes = 0;
      response.on('data', (chunk: Buffer) => {
        encodedBytes += chunk.length;
      });
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location, encodedBytes });
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

/** The rows of all tables of a page, each cell as its bare text. */
export function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t([hd])\b[^>]*>(.*?)<\/t\1>/gs)].map(([, , cell = '']) => textOf(cell)),
  );
}

function textOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#x27);/g, (sign) => ENTITIES[sign] ?? sign);
  return text.trim();
}
