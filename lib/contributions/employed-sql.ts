/**
 * The condition, in SQL, that an employment `e` is the one that counts in a month: it touches a day of it, and of two
 * employments of one person the earlier, as in `register.ts`.
 *
 * @param first the place of the month's first day, such as `$2`
 */
export function employedSql(first: string): string {
  const touches = (name: string) => `${name}.employed_from < (${first}::date + interval '1 month')
    AND (${name}.employed_to IS NULL OR ${name}.employed_to >= ${first}::date)`;
  return `${touches('e')} AND NOT EXISTS (SELECT 1 FROM employee o WHERE o.employer_id = e.employer_id
    AND o.identity_number = e.identity_number AND o.employed_from < e.employed_from AND ${touches('o')})`;
}
