import { describe, expect, it } from 'vitest';
import { normaliseEmail } from '@/lib/core/email-address';

const LONG_LABEL = 'a'.repeat(63);

describe('normaliseEmail', () => {
  it.each([
    ['nama@syarikat.com.my', 'nama@syarikat.com.my'],
    ['  Nama.Penuh+gaji@Syarikat.COM.my \n', 'nama.penuh+gaji@syarikat.com.my'],
    ['o’brien@a.my'.replace('’', "'"), "o'brien@a.my"],
    ['ａｂｃ@syarikat.my', 'abc@syarikat.my'],
    [`${'a'.repeat(64)}@a.my`, `${'a'.repeat(64)}@a.my`],
    [`a@${LONG_LABEL}.my`, `a@${LONG_LABEL}.my`],
    ['a@xn--e1afmkfd.xn--p1ai', 'a@xn--e1afmkfd.xn--p1ai'],
  ])('%j is %s', (typed, address) => {
    expect(normaliseEmail(typed)).toBe(address);
  });

  it.each([
    ['', 'nothing'],
    ['nama', 'no domain'],
    ['nama@', 'no domain'],
    ['@syarikat.my', 'no name'],
    ['nama@syarikat', 'no top-level domain'],
    ['nama@127.0.0.1', 'an address of a machine'],
    ['nama@[127.0.0.1]', 'an address of a machine'],
    ['.nama@a.my', 'a dot first'],
    ['nama.@a.my', 'a dot last'],
    ['na..ma@a.my', 'two dots'],
    ['nama@-a.my', 'a label that begins with a dash'],
    ['nama@a-.my', 'a label that ends with a dash'],
    ['nama@a..my', 'an empty label'],
    ['nama@a.my.', 'a dot at the end'],
    ['na ma@a.my', 'a blank inside'],
    ['Nama <nama@a.my>', 'angle brackets'],
    ['nama@a.my (pejabat)', 'a comment'],
    ['nama@a.my(,lain@b.my)', 'a list in a comment'],
    ['nama@a.my;lain@b.my', 'a list'],
    ['nama@á.my', 'a letter outside ASCII'],
    ['nаma@a.my', 'a Cyrillic letter'],
    ['nama﹫a.my', 'a small @'],
    [`${'a'.repeat(65)}@a.my`, 'a name that is too long'],
    [`a@${LONG_LABEL}a.my`, 'a label that is too long'],
    [`a@${`${LONG_LABEL}.`.repeat(4)}my`, 'a domain that is too long'],
  ])('%j is refused: %s', (typed) => {
    expect(normaliseEmail(typed)).toBeNull();
  });
});
