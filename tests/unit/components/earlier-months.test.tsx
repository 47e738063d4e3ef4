// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { EarlierMonths } from '@/app/employer/registration/[caseId]/employees/_components/earlier-months';
import type { useEmployeeForm } from '@/app/employer/registration/[caseId]/employees/_components/use-employee-form';
import { messagesIn } from '@/lib/i18n/t';
import { WordsProvider } from '@/lib/i18n/words-in-browser';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const DAYS = ['birthDate', 'employedFrom'].flatMap((name) => ['day', 'month', 'year'].map((part) => `${name}-${part}`));
const BORN_1971 = { 'birthDate-day': '30', 'birthDate-month': '11', 'birthDate-year': '1971' };

/** The panel in a form with the days of somebody, as it was shown. */
function panel(values: Record<string, string>, faults: Record<string, string> = {}) {
  const form = { view: { values, person: null }, text: (name: string) => faults[name] };
  return (
    <WordsProvider language="ms" messages={messagesIn('ms')}>
      <form>
        {DAYS.map((name) => (
          <input key={name} name={name} defaultValue={values[name] ?? ''} />
        ))}
        <EarlierMonths form={form as unknown as ReturnType<typeof useEmployeeForm>} today="2026-11-23" />
      </form>
    </WordsProvider>
  );
}

async function noteOf(values: Record<string, string>): Promise<string> {
  document.body.innerHTML = '<div></div>';
  await act(async () => createRoot(document.body.firstElementChild as Element).render(panel(values)));
  return document.querySelector('[aria-live]')?.textContent ?? '';
}

it('has both questions in the page before any script, with what was typed and what is wrong', () => {
  document.body.innerHTML = renderToString(
    panel({ 'firstEis-month': '12', 'firstEis-year': '2017' }, { firstEis: 'SIP belum ada.' }),
  );
  const value = (name: string) => document.querySelector(`[name="${name}"]`)?.getAttribute('value');
  expect([value('firstEis-month'), value('firstEis-year')]).toEqual(['12', '2017']);
  expect(document.querySelectorAll('[name^="firstSocso-"]')).toHaveLength(2);
  expect(document.querySelector('#firstEis')?.textContent).toContain('SIP belum ada.');
});

it.each([
  { month: '10', year: '2026', says: '' },
  { month: '11', year: '2026', says: 'Pekerja ini berumur 55 tahun apabila mula bekerja.' },
  { month: '10', year: '2031', says: 'Pekerja ini berumur 59 tahun apabila mula bekerja.' },
  { month: '11', year: '2031', says: '' },
])('says from 55 to 59 that they matter: work begins in $month/$year', async ({ month, year, says }) => {
  const start = { 'employedFrom-day': '01', 'employedFrom-month': month, 'employedFrom-year': year };
  const said = await noteOf({ ...BORN_1971, ...start });
  if (says === '') expect(said).toBe('');
  else expect(said).toContain(says);
});
