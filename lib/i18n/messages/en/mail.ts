import type { Shape } from '../../shape';
import type { mail as ms } from '../ms/mail';

export const mail = {
  footer: 'This e-mail was sent by the {portal} system. Please do not reply to it.',
  openPortal: 'Open the portal',
  'sign-in-code': {
    subject: 'Your {portal} sign-in code',
    intro: 'This is your one-time password for signing in:',
    validity: 'It is good for {minutes} minutes, and only in the browser that asked for it.',
    careful: 'Give this code to nobody. We never ask for it by telephone or message.',
    ignore: 'If you did not ask for it, ignore this e-mail. Nothing happens without the code.',
  },
  'new-device': {
    subject: 'Sign-in from a new device',
    intro: 'Your account was just used to sign in from a device that it had not been used on before.',
    device: 'Device',
    unknownDevice: 'Could not be recognised',
    when: 'Time',
    you: 'If this was you, there is nothing to do.',
    notYou:
      'If it was not, open your account page and end all sessions. Then check that your mailbox is safe, because sign-in codes go there.',
    action: 'Open my account',
  },
  'submission-made': {
    subject: 'Contribution for {month} submitted: {employer}',
    intro: 'The contribution of {employer} (employer code {code}) for {month} has been received.',
    people: 'Employees',
    acr: 'ACR (SOCSO)',
    ecr: 'ECR (EIS)',
    acrTotal: 'ACR total',
    ecrTotal: 'ECR total',
    amount: 'RM {amount}',
    dueDate: 'Payment due date',
    next: 'What is next: pay the amounts above by {dueDate}. The records and their PDF copies are in the portal.',
    action: 'Open the records',
  },
} as const satisfies Shape<typeof ms>;
