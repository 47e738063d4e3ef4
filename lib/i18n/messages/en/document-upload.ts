import type { Shape } from '../../shape';
import type { documentUpload as ms } from '../ms/document-upload';

export const documentUpload = {
  insert: 'Insert document',
  title: 'Insert document',
  replaceTitle: 'Replace a document',
  replaceLead: 'The new file takes the place of {file}.',
  type: 'Supporting document',
  typeHint: 'Choose the kind of document that you will upload.',
  typeMissing: 'Choose the kind of document first.',
  file: 'Choose file',
  fileHint: 'PDF, JPEG or PNG, at most 10 MB. Place and camera details are removed from pictures.',
  missing: 'Choose a file first.',
  tooLarge:
    'This file has {megabytes} MB; the limit is 10 MB. Scan it again at a lower resolution, or make the picture smaller.',
  sending: 'Uploading',
  sendingNote: 'Do not close this page until it is done.',
  checking: 'Checking the document',
  checkingNote: 'The content of the file is checked and pictures are cleaned of personal details.',
  cancel: 'Cancel',
  offline: 'The connection broke off, so nothing was saved. Check your internet and try again.',
  signedOut: 'Your session has ended. Sign in again, then choose this file once more.',
  bytes: '{done} MB of {total} MB',
  helpTitle: 'So that it can be read',
  helpText:
    'Put the paper where it is bright, take the picture from above, and make sure that all four corners are seen.',
  helpKeep: 'Your file',
  helpKeepText: 'Only you, people who act for this employer and the officers who check it can open it.',
} as const satisfies Shape<typeof ms>;
