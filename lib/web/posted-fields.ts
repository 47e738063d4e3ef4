import { type KeptField, MAX_KEPT_BYTES, MAX_KEPT_FIELDS } from '@/lib/kept/schema';

/** What Next itself reads of a form that is posted to an action. */
const MAX_BODY_BYTES = 1024 * 1024;

/**
 * The text fields of a `multipart/form-data` request in their order, the ones that Next hides included. Files are left
 * out. What does not announce its length, as every browser does, or a longer one than Next reads, is not read at all.
 *
 * @returns null for anything but a whole form, and for one of more than `MAX_KEPT_FIELDS` or `MAX_KEPT_BYTES`
 */
export async function readPostedFields(request: Request): Promise<readonly KeptField[] | null> {
  const { headers } = request;
  const isForm = /^multipart\/form-data;/i.test(headers.get('content-type') ?? '');
  const announced = Number(headers.get('content-length') ?? Number.NaN);
  if (!isForm || !(announced <= MAX_BODY_BYTES)) return null;
  const posted = await request.formData().catch(() => null);
  if (!posted) return null;
  const fields = [...posted].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const bytes = fields.flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return fields.length > MAX_KEPT_FIELDS || bytes > MAX_KEPT_BYTES ? null : fields;
}
