import { expect, it } from 'vitest';
import { registryValueText } from '@/lib/i18n/registry-value';

it.each([
  { language: 'ms', value: '2027-06-30', text: '30 Jun 2027' },
  { language: 'en', value: '2027-06-30', text: '30 June 2027' },
  { language: 'ms', value: '2027-02-30', text: '2027-02-30' },
  { language: 'ms', value: 'plks', text: 'PLKS (Pas Lawatan Kerja Sementara)' },
  { language: 'en', value: 'A1234567', text: 'A1234567' },
] as const)('in $language $value is read as $text', ({ language, value, text }) => {
  expect(registryValueText(language, value)).toBe(text);
});
