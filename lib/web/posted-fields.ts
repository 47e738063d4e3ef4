import { type KeptField, MAX_KEPT_BYTES, MAX_KEPT_FIELDS } from '@/lib/kept/schema';

/** What Next itself reads of a form that is posted to an action. */
const MAX_BODY_BYTES = 1024 * 1024;

/**
 * The text fields of a `multipart/form-data` request in their order, the ones that Next hides included. Files are left
 * out.
 *
 * @returns null for anything but a form, and for one of more than `MAX_KEPT_FIELDS` or `MAX_KEPT_BYTES`
 */
export async function readPostedFields(request: Request): Promise<readonly KeptField[] | null> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data;/i.test(type)) return null;
  const body = await readWithin(request, MAX_BODY_BYTES);
  const posted = body && (await formOf(body, type));
  if (!posted) return null;
  const fields = [...posted].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const bytes = fields.flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return fields.length > MAX_KEPT_FIELDS || bytes > MAX_KEPT_BYTES ? null : fields;
}

/** The whole body, or null when it is longer, whatever it was announced as. */
async function readWithin(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body || Number(request.headers.get('content-length') ?? 0) > maxBytes) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > maxBytes) return null;
    parts.push(part);
  }
  return Uint8Array.from(Buffer.concat(parts));
}

/** Null when the body breaks off or is no form at all. */
async function formOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | null> {
  return new Response(body, { headers: { 'Content-Type': type } }).formData().catch(() => null);
}
