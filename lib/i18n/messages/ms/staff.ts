/** Words of `staff`. */
export const staff = {
  title: 'Pejabat',
} as const;
