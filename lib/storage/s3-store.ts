import 'server-only';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { DomainError } from '@/lib/core/errors';
import { piecesOf } from './pieces';
import { KEY_SHAPE, type KeptObject, type Storage } from './storage-port';

type Sdk = typeof import('@aws-sdk/client-s3');

/** A store that speaks S3, opened at the first use. */
interface Open {
  readonly sdk: Sdk;
  readonly client: S3Client;
  readonly bucket: string;
}

/** What is larger goes in parts of this size, so that a file of any length needs the memory of one. At least 5 MB (S3). */
const PART_BYTES = 8 * 1_048_576;
const CONNECT_MS = 5_000;
const SILENCE_MS = 20_000;
const TRIES = 3;
/** What stores answer when their disks or an account's share are full. */
const NO_ROOM = /^(?:InsufficientStorage|QuotaExceeded|XMinioStorageFull|StorageFull|ServiceQuotaExceeded.*)$/;

/**
 * A bucket of any store that speaks S3. Address: `s3://[key:secret@]bucket?region=…&endpoint=https://host[:port]`. Without
 * an endpoint it is Amazon's own; without a key the usual AWS settings of the machine are asked. The package
 * `@aws-sdk/client-s3` is optional and read when the store is first used.
 */
export function s3Store(address: URL): Storage {
  let opening: Promise<Open> | undefined;
  const open = () => {
    opening ??= connect(address);
    return opening;
  };
  return {
    put: async (key, bytes) => put(await open(), keyOf(key), bytes),
    read: (key, range) => read(open, keyOf(key), range),
    remove: async (key) => remove(await open(), keyOf(key)),
    list: (folder) => list(open, keyOf(folder)),
    isWritable: () => isWritable(open),
  };
}

async function connect(address: URL): Promise<Open> {
  const sdk = await import('@aws-sdk/client-s3').catch(() => {
    throw new Error('STORAGE_URL names an S3 store, and the package @aws-sdk/client-s3 is not installed.');
  });
  const { hostname: bucket, username, password, searchParams } = address;
  const endpoint = searchParams.get('endpoint');
  const client = new sdk.S3Client({
    region: searchParams.get('region') ?? 'us-east-1',
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(username && {
      credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
    }),
    maxAttempts: TRIES,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: SILENCE_MS, throwOnRequestTimeout: true },
    // Not every store knows the newer checksums; the hash of a document is kept with its row.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { sdk, client, bucket };
}

async function put(open: Open, key: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const pieces = piecesOf(bytes, PART_BYTES)[Symbol.asyncIterator]();
  const first = await pieces.next();
  const second = await pieces.next();
  try {
    if (second.done) return await putWhole(open, key, first.value ?? new Uint8Array());
    return await putInParts(open, key, joined([first.value, second.value], pieces));
  } catch (error) {
    throw isNoRoom(error) ? new DomainError('storage.full') : error;
  }
}

async function putWhole({ sdk, client, bucket }: Open, key: string, body: Uint8Array): Promise<number> {
  const input = { Bucket: bucket, Key: key, Body: body, ContentLength: body.byteLength };
  await client.send(new sdk.PutObjectCommand(input));
  return body.byteLength;
}

/** The object is there when the last call has answered, and not before; given up, its parts are thrown away. */
async function putInParts(
  { sdk, client, bucket }: Open,
  key: string,
  parts: AsyncIterable<Uint8Array>,
): Promise<number> {
  const object = { Bucket: bucket, Key: key };
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand(object));
  const upload = { ...object, UploadId };
  try {
    const done: { ETag: string | undefined; PartNumber: number }[] = [];
    let size = 0;
    for await (const Body of parts) {
      const PartNumber = done.length + 1;
      const { ETag } = await client.send(
        new sdk.UploadPartCommand({ ...upload, PartNumber, Body, ContentLength: Body.byteLength }),
      );
      done.push({ ETag, PartNumber });
      size += Body.byteLength;
    }
    await client.send(new sdk.CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: done } }));
    return size;
  } catch (error) {
    await client.send(new sdk.AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

async function* joined(
  first: readonly (Uint8Array | undefined)[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (const piece of first) if (piece) yield piece;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* read(
  open: () => Promise<Open>,
  key: string,
  range?: { readonly offset: number; readonly length: number },
): AsyncGenerator<Uint8Array> {
  if (range?.length === 0) return;
  const { sdk, client, bucket } = await open();
  const Range = range && `bytes=${range.offset}-${range.offset + range.length - 1}`;
  const command = new sdk.GetObjectCommand({ Bucket: bucket, Key: key, ...(Range && { Range }) });
  const { Body } = await client.send(command).catch(emptyBeyondEnd);
  if (Body === null) return;
  if (!(Body instanceof Readable)) throw new Error('the store answered without a body');
  yield* Body as AsyncIterable<Uint8Array>;
}

/** From its end on an object has no bytes, which S3 takes for a fault. */
function emptyBeyondEnd(error: unknown): { readonly Body: null } {
  if ((error as { name?: string }).name === 'InvalidRange') return { Body: null };
  throw error;
}

async function remove({ sdk, client, bucket }: Open, key: string): Promise<void> {
  await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }));
}

async function* list(open: () => Promise<Open>, folder: string): AsyncGenerator<KeptObject> {
  const { sdk, client, bucket } = await open();
  let token: string | undefined;
  do {
    const page = await client.send(
      new sdk.ListObjectsV2Command({
        Bucket: bucket,
        Prefix: `${folder}/`,
        ...(token && { ContinuationToken: token }),
      }),
    );
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key && LastModified && KEY_SHAPE.test(Key)) yield { key: Key, keptAt: LastModified };
    }
    token = page.NextContinuationToken;
  } while (token);
}

async function isWritable(open: () => Promise<Open>): Promise<boolean> {
  const probe = `probe/${process.pid}`;
  try {
    const store = await open();
    await putWhole(store, probe, Buffer.from('x'));
    await remove(store, probe);
    return true;
  } catch {
    return false;
  }
}

function isNoRoom(error: unknown): boolean {
  const { name = '', $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return NO_ROOM.test(name) || $metadata?.httpStatusCode === 507;
}

function keyOf(key: string): string {
  if (!KEY_SHAPE.test(key)) throw new Error('not a storage key');
  return key;
}
