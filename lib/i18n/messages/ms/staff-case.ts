/** Words of the office. */
export const staffCase = { title: 'x' } as const;
