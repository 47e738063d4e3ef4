import type { Shape } from '../../shape';
import type { fault as ms } from '../ms/fault';

export const fault = {
  title: 'This page could not be opened',
  lead: 'Something went wrong on our side. Everything already submitted or saved is safe.',
  retry: 'Try again',
  home: 'Go to the home page',
  reference: 'Reference number for us:',
  downTitle: 'The service is down for a moment',
  downLead: 'We are bringing it back. Try again in a few minutes.',
  safeTitle: 'What is safe',
  downSafe: 'Confirmed submissions, ACR and ECR records, and files that were uploaded are all safe.',
  downCheck:
    'If you were submitting when this happened, look at the list of contributions first. Submitting again does not make a second record.',
  foreignTitle: 'This request was not accepted',
  foreignLead:
    'It did not come from a page of this portal, so nothing was changed. Open the portal again and try from there.',
} as const satisfies Shape<typeof ms>;
