import type { Shape } from '../../shape';
import type { landing as ms } from '../ms/landing';

export const landing = {
  title: 'Your employees’ contributions, right and in before the due date.',
  lead: 'One file a month for SOCSO, EIS and SKBBK. This portal checks every line, works out every share from the official tables, and gives you an ACR and an ECR.',
  signIn: 'Sign in',
  register: 'Register an employer',
  signInNote: 'Your e-mail address is enough. There is no password to remember.',
  due: {
    title: 'Due date for {month}',
    daysLeft: '{days, plural, =0 {Today is the last day} =1 {Tomorrow is the last day} other {# days left}}',
    nonWorking: {
      public_holiday: 'That day is a public holiday, and the due date does not move. Pay earlier.',
      weekly_holiday:
        'That day is a Sunday, the weekly holiday in most states, and the due date does not move. Pay earlier.',
    },
    note: 'Contributions are paid by the 15th of the following month. After that, late-payment interest (FCLB) is charged.',
  },
  steps: {
    title: 'Three steps a month',
    upload: {
      title: 'Upload the text file',
      text: 'The file from your payroll program, as it is. Even 10,000 employees go up in one upload.',
    },
    check: {
      title: 'Check',
      text: 'Lines with a fault are shown with their cure, and the month is compared with the one before.',
    },
    submit: {
      title: 'Submit and confirm',
      text: 'One ACR and one ECR are made at once, ready to pay and to print.',
    },
  },
  more: {
    title: 'Without signing in',
  },
  checkFile: {
    title: 'Check a text file',
    text: 'See whether the layout of your file is right. The file does not leave your computer.',
  },
  verify: {
    title: 'Verify a record',
    text: 'Type the code on an ACR or ECR to make sure that it was issued here.',
  },
  guides: {
    title: 'Guides',
    text: 'Step by step, with the same button names as the printed guides.',
  },
  status: {
    title: 'Service status',
    text: 'Whether the portal and its database are running now.',
  },
} as const satisfies Shape<typeof ms>;
