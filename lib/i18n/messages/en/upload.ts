import type { Shape } from '../../shape';
import type { upload as ms } from '../ms/upload';

export const upload = {
  title: 'Upload the contribution file for {month}',
  lead: 'One file for one month. Every line is checked before anything becomes a draft.',
  file: 'Choose File',
  fileHint: 'Text file (.txt), 278 characters a line. At most 100,000 lines and {megabytes} MB.',
  upload: 'Upload',
  sending: 'Uploading',
  sendingNote: 'Keep this page open until the file has been uploaded.',
  checking: 'Checking lines',
  checkingNote: "You may close this page. The result waits in this month's list.",
  bytes: '{done} MB of {total} MB',
  lines: '{done} lines checked',
  cancel: 'Cancel',
  offline: 'The connection was lost. Nothing of this file was kept. Check your internet and upload it again.',
  signedOut: 'Your session has ended. Sign in again, then choose this file once more.',
  missing: 'Choose a file first.',
  tooLarge: 'This file is larger than {megabytes} MB. Split it by branch, or contact us.',
  helpLayout: 'Layout of the file',
  helpLayoutText:
    'The combined SOCSO + EIS + SKBBK layout (278 characters). Blanks lost at the end of a line are added.',
  helpPrivacy: 'Your file',
  helpPrivacyText: 'The file is kept as it was received, with its SHA-256, and only your employer can open it.',
} satisfies Shape<typeof ms>;
