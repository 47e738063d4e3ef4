import { Agent, type IncomingMessage, request } from 'node:http';

/** What a browser says that it can unpack. */
const ENCODINGS = 'gzip, deflate, br';
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
export function mustGet({ url, cookie }: PageRequest, agent?: Agent): Promise<number> {
  const headers = { 'Accept-Encoding': ENCODINGS, ...(cookie && { Cookie: cookie }) };
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

/** The rows of all tables of a page, each cell as its bare text. */
export function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t([hd])\b[^>]*>(.*?)<\/t\1>/gs)].map(([, , cell = '']) => textOf(cell)),
  );
}

/** What a form asks: each label, hint and option as its bare text, one a row. */
export function questionsOf(html: string): string[][] {
  const parts = html.matchAll(
    /<(label|legend|option|h2)\b[^>]*>(.*?)<\/\1>|<(?:input|select|textarea)\b[^>]*\bname="([^"]+)"/gs,
  );
  return [...parts].map(([, , text, name], at) => [String(at), text === undefined ? (name ?? '') : textOf(text)]);
}

function textOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#x27);/g, (sign) => ENTITIES[sign] ?? sign);
  return text.trim();
}
