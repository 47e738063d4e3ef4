import { expect, it } from 'vitest';
import { isOwnOrigin } from '@/lib/web/own-origin';

const ALLOWED = ['https://portal.example.my'];

it.each([
  ['https://portal.example.my', true],
  ['http://portal.example.my', false],
  ['https://portal.example.my:8443', false],
  ['https://portal.example.my.evil.example', false],
  ['https://evil.example', false],
  ['null', false],
  ['', false],
  [null, false],
])('%j: %s', (origin, own) => {
  expect(isOwnOrigin(origin, ALLOWED)).toBe(own);
});
