/** Words of `registration`. */
export const registration = {
  title: 'Pendaftaran',
} as const;
