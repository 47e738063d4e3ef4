/** Words of many employees at once. */
export const employeeSheet = {
  title: 'Add by file',
} as const;
