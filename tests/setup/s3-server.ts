import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the store behaves from now on. `cut` breaks an answer off in its middle; `full` has no room. */
export type StoreMood = 'well' | 'unavailable' | 'silent' | 'cut' | 'full';

interface Held {
  /** What is kept, by key. */
  readonly objects: Map<string, { bytes: Buffer; keptAt: Date }>;
  /** Uploads in parts that were begun and neither ended nor given up. */
  readonly openUploads: Map<string, Map<number, Buffer>>;
  mood: StoreMood;
  /** The method and path of every request that came. */
  readonly requests: string[];
}

/** A store that speaks as much S3 as the portal asks of one, in memory. */
export interface TestStore extends Held {
  /** For `STORAGE_URL`. */
  readonly address: string;
  close(): Promise<void>;
}

const BUCKET = 'majikan';
const ACCESS_KEY = 'test-key';

/** Starts a store on a free port. Requests that are not signed with its key are refused, whatever they ask. */
export async function startS3Server(): Promise<TestStore> {
  const held: Held = { objects: new Map(), openUploads: new Map(), mood: 'well', requests: [] };
  const server = createServer((request, response) => {
    serve(store, request, response).catch(() => response.destroy());
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const store = Object.assign(held, { address: '', close });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const endpoint = encodeURIComponent(`http://127.0.0.1:${port}`);
  return Object.assign(store, { address: `s3://${ACCESS_KEY}:sec%2Fret@${BUCKET}?region=local&endpoint=${endpoint}` });
}

async function serve(store: Held, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://store');
  store.requests.push(`${request.method} ${url.pathname}`);
  const body = await bodyOf(request);
  if (store.mood === 'silent') return;
  if (!isSigned(request, body)) return refuse(response, 403, 'SignatureDoesNotMatch');
  if (store.mood === 'unavailable') return refuse(response, 503, 'SlowDown');
  if (store.mood === 'full' && request.method === 'PUT') return refuse(response, 507, 'InsufficientStorage');
  if (!url.pathname.startsWith(`/${BUCKET}`)) return refuse(response, 404, 'NoSuchBucket');
  const key = decodeURIComponent(url.pathname.slice(BUCKET.length + 2));
  return answer(store, { request, response, url, body, key });
}

function answer(store: Held, asked: Asked): unknown {
  const { request, response, url, body, key } = asked;
  const upload = url.searchParams.get('uploadId');
  switch (request.method) {
    case 'PUT':
      if (upload) store.openUploads.get(upload)?.set(Number(url.searchParams.get('partNumber')), body);
      else store.objects.set(key, { bytes: body, keptAt: new Date() });
      return response.writeHead(200, { ETag: `"${createHash('md5').update(body).digest('hex')}"` }).end();
    case 'POST':
      return upload ? complete(store, asked, upload) : begin(store, response);
    case 'DELETE':
      if (upload) store.openUploads.delete(upload);
      else store.objects.delete(key);
      return response.writeHead(204).end();
    default:
      return key === '' ? list(store, response, url) : give(store, asked);
  }
}

function begin({ openUploads }: Held, response: ServerResponse): unknown {
  const id = randomUUID();
  openUploads.set(id, new Map());
  return xml(response, `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
}

function complete({ objects, openUploads }: Held, { response, key }: Asked, upload: string): unknown {
  const parts = [...(openUploads.get(upload) ?? [])].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
  // Amazon's own rule: every part but the last has at least 5 MB.
  if (parts.slice(0, -1).some((part) => part.length < 5 * 1_048_576)) return refuse(response, 400, 'EntityTooSmall');
  openUploads.delete(upload);
  objects.set(key, { bytes: Buffer.concat(parts), keptAt: new Date() });
  return xml(response, '<CompleteMultipartUploadResult><ETag>"x"</ETag></CompleteMultipartUploadResult>');
}

function list({ objects }: Held, response: ServerResponse, url: URL): unknown {
  const prefix = url.searchParams.get('prefix') ?? '';
  const after = url.searchParams.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  // Pages of two, so that whoever lists has to turn them.
  const page = keys.slice(0, 2);
  const contents = page.map(
    (key) =>
      `<Contents><Key>${key}</Key><LastModified>${objects.get(key)?.keptAt.toISOString()}</LastModified></Contents>`,
  );
  const more = keys.length > page.length ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return xml(response, `<ListBucketResult>${contents.join('')}${more}</ListBucketResult>`);
}

function give({ objects, mood }: Held, { request, response, key }: Asked): unknown {
  const bytes = objects.get(key)?.bytes;
  if (!bytes) return refuse(response, 404, 'NoSuchKey');
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  if (range && Number(range[1]) >= bytes.length) return refuse(response, 416, 'InvalidRange');
  const part = range ? bytes.subarray(Number(range[1]), Number(range[2]) + 1) : bytes;
  response.writeHead(range ? 206 : 200, { 'Content-Length': part.length });
  if (mood !== 'cut') return response.end(part);
  return response.write(part.subarray(0, Math.floor(part.length / 2)), () => response.destroy());
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly body: Buffer;
  readonly key: string;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Whether a request names our key and its body has the hash it was signed with. */
function isSigned({ headers }: IncomingMessage, body: Buffer): boolean {
  const hash = headers['x-amz-content-sha256'];
  const signed = new RegExp(
    `^AWS4-HMAC-SHA256 Credential=${ACCESS_KEY}/\\d{8}/local/s3/aws4_request, .*Signature=[0-9a-f]{64}$`,
  );
  return (
    signed.test(headers.authorization ?? '') &&
    (hash === 'UNSIGNED-PAYLOAD' || hash === createHash('sha256').update(body).digest('hex'))
  );
}

function refuse(response: ServerResponse, status: number, code: string): unknown {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  return response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}

function xml(response: ServerResponse, text: string): unknown {
  return response.writeHead(200, { 'Content-Type': 'application/xml' }).end(`<?xml version="1.0"?>${text}`);
}
