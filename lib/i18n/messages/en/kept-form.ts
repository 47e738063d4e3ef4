import type { Shape } from '../../shape';
import type { keptForm as ms } from '../ms/kept-form';

export const keptForm = {
  page: 'A form that was not sent',
  title: 'Your form was kept',
  lead: 'Your session had ended when this form was sent, so nothing was recorded yet. What you typed is kept for you alone, for {minutes} minutes.',
  send: 'Send again',
  sendText:
    'The form is sent just as you filled it in. If something needs correcting, its page opens with everything that you typed.',
  leave: 'Go to the form without sending',
  goneTitle: 'This form is no longer kept',
  goneLead:
    'A form that could not be sent is kept for {minutes} minutes, and only for the person who filled it in. Please fill it in once more.',
  toPage: 'Go to the form',
  toStart: 'Go to the first page',
  otherTitle: 'This form was filled in for another employer',
  otherLead:
    'This form was filled in for {employer}, and you act for another employer now. Choose that employer first; then the form can be sent again.',
  choose: 'Choose an employer',
} as const satisfies Shape<typeof ms>;
