/** Words of `letters`. */
export const letters = {
  title: 'Surat',
} as const;
