/** What stopped a form before the portal could answer. */
export type PostFailure = 'offline' | 'signedOut' | 'cancelled';

/** A form on its way. */
export interface Posting<Answer> {
  readonly done: Promise<Answer | PostFailure>;
  cancel(): void;
}

/**
 * Posts a form's data and tells how many bytes have gone. XMLHttpRequest is the only browser interface that counts what
 * was sent.
 *
 * @param parse reads the portal's answer; when it throws, something between the browser and the portal answered instead
 */
export function postForm<Answer>(
  address: string,
  data: FormData,
  parse: (json: unknown) => Answer,
  onProgress: (sentBytes: number) => void,
): Posting<Answer> {
  const request = new XMLHttpRequest();
  const done = new Promise<Answer | PostFailure>((resolve) => {
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onerror = () => resolve('offline');
    request.onabort = () => resolve('cancelled');
    request.onload = () => resolve(request.status === 401 ? 'signedOut' : answerOf(request, parse));
  });
  request.open('POST', address);
  request.setRequestHeader('Accept', 'application/json');
  request.send(data);
  return { done, cancel: () => request.abort() };
}

function answerOf<Answer>(request: XMLHttpRequest, parse: (json: unknown) => Answer): Answer | PostFailure {
  try {
    return parse(JSON.parse(request.responseText));
  } catch {
    return 'offline';
  }
}
