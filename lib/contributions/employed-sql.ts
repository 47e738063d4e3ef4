/**
 * The condition, in SQL, that an employment `e` is the one that counts in a month: it touches a day of it, and of two
 * employments of one person the earlier, as in `register.ts`.
 *
 * @param first the place of the month's first day, such as `$2`
 */
export function employedSql(first: string): string {
  const touches = (name: string) => `${name}.employed_from < (${first}::date + interval '1 month')
    AND (${name}.employed_to IS NULL OR ${name}.employed_to >= ${first}::date)`;
  // OFFSET 0 keeps it a look-up in the index for each row: see `lineOfSql`.
  return `${touches('e')} AND NOT EXISTS (SELECT 1 FROM employee o WHERE o.employer_id = e.employer_id
    AND o.identity_number = e.identity_number AND o.employed_from < e.employed_from AND ${touches('o')} OFFSET 0)`;
}

/**
 * The condition, in SQL, that a line `x` is the one of an employment `e` in a submission. It is found by the person: put as
 * it is, the submission is no way in for an index. After a large file the planner still believes the month to be
 * nearly empty, and would go through all lines of the submission for each person.
 *
 * @param month the place of the month's first day, such as `$2`; @param submission that of the submission's id
 */
export function isLineOfSql(month: string, submission: string): string {
  return `x.employer_id = e.employer_id AND x.month = ${month}::date AND x.employee_id = e.id
    AND x.submission_id IS NOT DISTINCT FROM ${submission}::uuid`;
}

/**
 * Joins the line of an employment `e` in a submission, or NULLs. LIMIT 1 makes it a look-up in the index for each row, for
 * the same reason as in `isLineOfSql`.
 *
 * @param name the join's own
 */
export function lineOfSql(name: string, month: string, submission: string): string {
  return `LEFT JOIN LATERAL (SELECT x.* FROM contribution_line x WHERE ${isLineOfSql(month, submission)} LIMIT 1) ${name} ON true`;
}
