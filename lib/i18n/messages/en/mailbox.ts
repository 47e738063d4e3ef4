import type { Shape } from '../../shape';
import type { mailbox as ms } from '../ms/mailbox';

export const mailbox = {
  title: 'Local mailbox',
  lead: 'Every e-mail that the portal on this machine has sent. None of it goes out to the internet.',
  refresh: 'Reload',
  to: 'To',
  filter: 'Filter by address',
  all: 'Show all',
  none: 'No e-mail yet',
  noneText: 'E-mails appear here a few seconds after the portal sends them. Reload this page.',
  code: 'Sign-in code',
  copyCode: 'Copy the code',
  copied: 'Copied',
  file: 'Attachment: {name}',
  whole: 'Read the whole e-mail',
} as const satisfies Shape<typeof ms>;
