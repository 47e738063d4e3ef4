import { expect, it } from 'vitest';
import { checkInBrowser } from '@/app/(public)/check-file/_components/check-in-browser';
import { calendarDate } from '@/lib/core/calendar';
import { exampleTextFile } from '@/lib/rules/text-file/example';

it('the example file has nothing to complain of when somebody tries the check with it', async () => {
  const text = [...exampleTextFile()].join('');
  const { summary, faults } = await checkInBrowser(new Blob([text]), calendarDate('2026-11-23'), () => undefined);
  expect(faults).toEqual([]);
  expect(summary).toMatchObject({ layout: 'combined-v2', lines: 3, fileMonth: '2026-10', fileWages: 8_650_00n });
  expect(text.split('\r\n').map((line) => line.length)).toEqual([278, 278, 278, 0]);
});
