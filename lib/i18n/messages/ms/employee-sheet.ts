/** Words of many employees at once. */
export const employeeSheet = {
  title: 'Tambah melalui fail',
} as const;
