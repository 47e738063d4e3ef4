/** Words of the office. */
export const staffEmployer = { title: 'x' } as const;
