import { type UploadAnswer, uploadAnswerSchema } from '@/lib/contributions/schema';

/** What stopped an upload before the portal could answer. */
export type SendFailure = 'offline' | 'signedOut' | 'cancelled';

/** An upload on its way. */
export interface Sending {
  readonly done: Promise<UploadAnswer | SendFailure>;
  cancel(): void;
}

/**
 * Posts the form's data and tells how many bytes have gone. XMLHttpRequest is the only browser interface that counts
 * what was sent.
 */
export function sendFile(address: string, data: FormData, onProgress: (sentBytes: number) => void): Sending {
  const request = new XMLHttpRequest();
  const done = new Promise<UploadAnswer | SendFailure>((resolve) => {
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () => resolve('offline');
    request.onabort = () => resolve('cancelled');
    request.onload = () => resolve(request.status === 401 ? 'signedOut' : answerOf(request));
  });
  request.open('POST', address);
  request.setRequestHeader('Accept', 'application/json');
  request.send(data);
  return { done, cancel: () => request.abort() };
}

function answerOf(request: XMLHttpRequest): UploadAnswer | SendFailure {
  try {
    return uploadAnswerSchema.parse(JSON.parse(request.responseText));
  } catch {
    // Something between the browser and the portal answered in its place.
    return 'offline';
  }
}
