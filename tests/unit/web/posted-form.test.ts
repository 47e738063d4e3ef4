import { describe, expect, it } from 'vitest';
import { fieldErrorsOf, readPosted } from '@/lib/web/posted-form';

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe('readPosted', () => {
  it('gives the input for the schema, and what was typed', () => {
    const { input, typed } = readPosted(
      formOf([
        ['wage', '2500'],
        ['tick', 'a'],
        ['tick', 'b'],
      ]),
    );
    expect({ ...input }).toEqual({ wage: '2500', tick: ['a', 'b'] });
    expect(typed).toEqual({ wage: '2500', tick: 'a' });
  });

  it('leaves out files and the fields that Next adds', () => {
    const form = formOf([
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{}'],
      ['wage', '1'],
    ]);
    form.append('file', new File(['x'], 'x.txt'));
    expect(Object.keys(readPosted(form).input)).toEqual(['wage']);
  });

  it('has no prototype to be written to', () => {
    const { input } = readPosted(
      formOf([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    );
    expect(Object.getPrototypeOf(input)).toBeNull();
    expect(Object.keys(input)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each([[null], [{ email: 'a@b.my' }], ['email=a@b.my'], [[['email', 'a@b.my']]]])('%j is no form', (posted) => {
    expect(Object.keys(readPosted(posted).input)).toEqual([]);
  });

  it('does not give back what no field holds', () => {
    expect(readPosted(formOf([['q', 'a'.repeat(10_000)]])).typed).toHaveProperty('q');
    expect(readPosted(formOf([['q', 'a'.repeat(10_001)]])).typed).not.toHaveProperty('q');
  });
});

describe('fieldErrorsOf', () => {
  it('keeps the first fault of each field', () => {
    const issues = [
      { path: ['email'], message: 'required' },
      { path: ['email'], message: 'email' },
      { path: ['rows', 2, 'wage'], message: 'money' },
      { path: [], message: 'invalid' },
    ];
    expect(fieldErrorsOf(issues)).toEqual({ email: 'required', 'rows.2.wage': 'money', form: 'invalid' });
  });
});
