import type { Shape } from '../../shape';
import type { validation as ms } from '../ms/validation';

export const validation = {
  required: 'This has to be filled in.',
  invalid: 'Check what was typed here.',
  tooLong: 'Too long. Shorten it a little.',
  tooShort: 'Too short.',
  email: 'Type a full e-mail address, such as name@company.com.my.',
  code: 'Type the eight digits of the code that came by e-mail.',
  totpCode: 'Type the six digits that your authenticator app shows now.',
  recoveryCode: 'Type the twelve letters and digits of the recovery code, for example K7QM-2PXA-9DTR.',
  reason: 'Write the reason: the applicant reads it.',
  date: 'Type the date as DD/MM/YYYY, such as 15/11/2026.',
  dateInFuture: 'This date has not come yet.',
  money: 'Type an amount in ringgit, such as 2500.00.',
  wholeNumber: 'Type a whole number.',
  choice: 'Choose one.',
  fileRequired: 'Choose a file first.',
  fileTooLarge: 'This file is too large.',
  fileKind: 'This kind of file is not accepted.',
  declaration: 'Tick the declaration to go on.',
} as const satisfies Shape<typeof ms>;
