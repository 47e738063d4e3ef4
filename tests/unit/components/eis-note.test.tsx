// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { EisNote } from '@/app/employer/registration/[caseId]/employees/_components/eis-note';
import { calendarDate } from '@/lib/core/calendar';
import type { FoundPerson } from '@/lib/employees/answer';
import { messagesIn } from '@/lib/i18n/t';
import { WordsProvider } from '@/lib/i18n/words-in-browser';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const TODAY = '2026-11-23';
const LATER = 'Ditunjukkan selepas tarikh lahir dan tarikh mula kerja diisi.';

/** The note in a form of the given controls, as they were shown. */
async function show(values: Record<string, string>, person: FoundPerson | null = null): Promise<void> {
  document.body.innerHTML = '<div></div>';
  await act(async () =>
    createRoot(document.body.firstElementChild as Element).render(
      <WordsProvider language="ms" messages={messagesIn('ms')}>
        <form>
          {FIELDS.map((name) => (
            <input key={name} name={name} defaultValue={values[name] ?? ''} />
          ))}
          <EisNote person={person} values={values} domestic={false} today={TODAY} />
        </form>
      </WordsProvider>,
    ),
  );
}

const FIELDS = [
  'icNumber',
  ...['birthDate', 'employedFrom'].flatMap((day) => parts(day)),
  'firstEis-month',
  'firstEis-year',
];

function parts(name: string): string[] {
  return ['day', 'month', 'year'].map((part) => `${name}-${part}`);
}

async function type(typed: Record<string, string>): Promise<void> {
  await act(async () => {
    for (const [name, value] of Object.entries(typed)) {
      const input = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (!input) throw new Error(`no ${name}`);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
}

function day(name: string, text: string): Record<string, string> {
  const [date = '', month = '', year = ''] = text.split('/');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

const note = () => document.querySelector('.eis-note')?.textContent;

it('says when EIS starts as soon as both days are typed, before anything is saved', async () => {
  await show({});
  expect(note()).toContain(LATER);
  await type(day('birthDate', '05/05/1990'));
  expect(note()).toContain(LATER);
  await type(day('employedFrom', '15/01/2025'));
  expect(note()).toContain('SIP mulai 1 November 2026 jika pendaftaran dihantar pada bulan ini.');
  await type(day('employedFrom', '05/12/2026'));
  expect(note()).toContain('SIP mulai 1 Disember 2026');
  await type(day('birthDate', '05/12/2010'));
  expect(note()).toContain('SIP tidak meliputi pekerja ini.');
  await type(day('birthDate', '31/02/1990'));
  expect(note()).toContain(LATER);
});

it('takes a birth date that was left out from the IC number, as the save does', async () => {
  await show({});
  await type({ icNumber: '690101-14-5678', ...day('employedFrom', '01/11/2026') });
  expect(note()).toContain('SIP mulai 1 November 2026 jika pekerja pernah mencarum SIP sebelum umur 57 tahun.');
});

it('counts a first month of EIS that is typed, when it was before 57', async () => {
  await show({ ...day('birthDate', '01/01/1969'), ...day('employedFrom', '01/11/2026') });
  await type({ 'firstEis-month': '12', 'firstEis-year': '2025' });
  expect(note()).toContain('SIP mulai 1 November 2026, mengikut bulan pertama yang diisi di bawah.');
  await type({ 'firstEis-month': '01', 'firstEis-year': '2026' });
  expect(note()).toContain('jika pekerja pernah mencarum SIP sebelum umur 57 tahun');
});

it('knows what stood in the form when it was shown, and the birth date of somebody in the register', async () => {
  await show({ ...day('birthDate', '05/05/1990'), ...day('employedFrom', '01/11/2026') });
  expect(note()).toContain('SIP mulai 1 November 2026');
  await show(day('birthDate', '05/05/1990'), {
    name: 'NAMA DALAM DAFTAR',
    birthDate: calendarDate('1950-05-05'),
    sex: 'male',
    residency: 'citizen',
  });
  await type(day('employedFrom', '01/11/2026'));
  expect(note()).toContain('SIP tidak meliputi pekerja ini.');
});
