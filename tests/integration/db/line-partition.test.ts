import { expect, it } from 'vitest';
import { firstDayOf, lastDayOf, type Month, month, monthsFromTo } from '@/lib/core/month';
import { linePartition } from '@/lib/db/line-partition';
import { useTestDatabase } from '@/tests/setup/database';

const { owner } = useTestDatabase();

/** Where the database itself would put a line of a day. */
async function partitionsOf(days: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; bounds: string }>(
    `SELECT c.relname AS name, pg_get_expr(c.relpartbound, c.oid) AS bounds FROM pg_inherits i
     JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'contribution_line'::regclass`,
  );
  const ranges = rows.flatMap(({ name, bounds }) => {
    const [, from, to] = /FROM \('([\d-]+)'\) TO \('([\d-]+)'\)/.exec(bounds) ?? [];
    return from && to ? [{ name, from, to }] : [];
  });
  const rest = rows.filter(({ bounds }) => bounds === 'DEFAULT').map(({ name }) => name);
  expect(ranges.length + rest.length).toBe(rows.length);
  return days.map((day) => ranges.find(({ from, to }) => from <= day && day < to)?.name ?? rest[0] ?? 'none');
}

it('COPY goes to the partition that the database has for a month, for every month there may be', async () => {
  const months: Month[] = monthsFromTo(month('2022-01'), month('2031-12'));
  expect(await partitionsOf(months.map(firstDayOf))).toEqual(months.map(linePartition));
  expect(await partitionsOf(months.map(lastDayOf))).toEqual(months.map(linePartition));
});

it.each([
  { on: '2023-12', expected: 'contribution_line_rest' },
  { on: '2024-01', expected: 'contribution_line_2024_01' },
  { on: '2028-12', expected: 'contribution_line_2028_12' },
  { on: '2029-01', expected: 'contribution_line_rest' },
])('$on is in $expected', ({ on, expected }) => {
  expect(linePartition(month(on))).toBe(expected);
});
