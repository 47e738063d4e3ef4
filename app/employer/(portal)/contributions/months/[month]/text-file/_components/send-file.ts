import { type PostFailure, type Posting, postForm } from '@/components/form/post-form';
import { type UploadAnswer, uploadAnswerSchema } from '@/lib/contributions/schema';

/** What stopped an upload before the portal could answer. */
export type SendFailure = PostFailure;

/** An upload on its way. */
export type Sending = Posting<UploadAnswer>;

/** Posts the form's data and tells how many bytes have gone. */
export function sendFile(address: string, data: FormData, onProgress: (sentBytes: number) => void): Sending {
  return postForm(address, data, (json) => uploadAnswerSchema.parse(json), onProgress);
}
