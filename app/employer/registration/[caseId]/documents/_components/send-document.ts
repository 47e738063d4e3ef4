import { type PostFailure, type Posting, postForm } from '@/components/form/post-form';
import { type DocumentAnswer, documentAnswerSchema } from '@/lib/documents/schema';

export type DocumentOutcome = DocumentAnswer | PostFailure;

/** Posts the upload form and tells how many bytes have gone. */
export function sendDocument(
  address: string,
  data: FormData,
  onProgress: (sentBytes: number) => void,
): Posting<DocumentAnswer> {
  return postForm(address, data, (json) => documentAnswerSchema.parse(json), onProgress);
}
