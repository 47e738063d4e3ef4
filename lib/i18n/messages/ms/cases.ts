/** Words of `cases`. */
export const cases = {
  title: 'Kes',
} as const;
