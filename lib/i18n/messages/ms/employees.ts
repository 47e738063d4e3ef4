/** Words of `employees`. */
export const employees = {
  title: 'Pekerja',
} as const;
