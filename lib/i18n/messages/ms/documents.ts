/** Words of `documents`. */
export const documents = {
  title: 'Dokumen sokongan',
} as const;
