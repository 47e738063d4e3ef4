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
  'case-submitted': {
    subject: 'Registration received: {number}',
    intro: 'The registration of {employer} has been submitted and received.',
    number: 'Reference number',
    employer: 'Employer',
    target: 'Answer expected by',
    next: 'What is next: an officer checks this registration by {date}. Once it is approved, the employer code (Kod Majikan) is sent to you by e-mail.',
    queries: 'If the officer has a question you will get an e-mail, and you can answer on the page of the case.',
    action: 'Open this case',
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
  'case-query': {
    subject: 'A question about application {number}',
    intro: 'The officer who is checking application {number} for {employer} needs your answer before deciding it:',
    refused:
      '{count, plural, one {# document has} other {# documents have}} to be replaced. The reason stands beside each.',
    next: 'Open the application, correct or replace what is asked for, then send your answer. Everything else stays as you sent it.',
    action: 'Answer the question',
  },
  'case-approved': {
    subject: 'Application {number} approved: {employer}',
    intro: 'The application for {employer} has been approved.',
    number: 'Reference number',
    employerCode: 'Employer code',
    people: 'Employees registered',
    liableFrom: 'Contributions begin',
    next: 'Next: file the monthly contributions under this employer code. Each month is to be paid by the 15th of the month after it.',
    letters: 'The letters of confirmation can be opened on the page of the application.',
    action: 'Open the application',
  },
  'case-rejected': {
    subject: 'Application {number} not approved',
    intro: 'Application {number} for {employer} has not been approved. The reason:',
    next: 'If this can be put right, you can begin a new application at any time.',
    action: 'Open the application',
  },
} as const satisfies Shape<typeof ms>;
