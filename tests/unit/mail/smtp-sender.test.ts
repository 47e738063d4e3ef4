import { expect, it } from 'vitest';
import { mailAddress } from '@/lib/mail/smtp-sender';

it.each([
  ['portal@majikan.my', '', 'portal@majikan.my'],
  ['Portal Majikan <portal@majikan.my>', 'Portal Majikan', 'portal@majikan.my'],
  ['"Portal, Majikan" <portal@majikan.my>', 'Portal, Majikan', 'portal@majikan.my'],
  ['<portal@majikan.my>', '', 'portal@majikan.my'],
])('%s', (text, name, address) => {
  expect(mailAddress(text)).toEqual({ name, address });
});
