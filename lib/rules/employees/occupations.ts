/** A kind of work that is offered while somebody types; anything else may be typed as well. */
export interface Occupation {
  readonly code: string;
  readonly ms: string;
  readonly en: string;
}

/** Our own list: PERKESO's is not published (SOURCES.md#occupations). */
export const OCCUPATIONS: readonly Occupation[] = [
  { code: 'manager', ms: 'Pengurus', en: 'Manager' },
  { code: 'executive', ms: 'Eksekutif', en: 'Executive' },
  { code: 'clerk', ms: 'Kerani', en: 'Clerk' },
  { code: 'accountant', ms: 'Akauntan', en: 'Accountant' },
  { code: 'engineer', ms: 'Jurutera', en: 'Engineer' },
  { code: 'technician', ms: 'Juruteknik', en: 'Technician' },
  { code: 'programmer', ms: 'Pengatur cara', en: 'Programmer' },
  { code: 'teacher', ms: 'Guru', en: 'Teacher' },
  { code: 'nurse', ms: 'Jururawat', en: 'Nurse' },
  { code: 'sales', ms: 'Pembantu jualan', en: 'Sales assistant' },
  { code: 'cashier', ms: 'Juruwang', en: 'Cashier' },
  { code: 'waiter', ms: 'Pelayan', en: 'Waiter' },
  { code: 'baker', ms: 'Tukang roti', en: 'Baker' },
  { code: 'tailor', ms: 'Tukang jahit', en: 'Tailor' },
  { code: 'mechanic', ms: 'Mekanik', en: 'Mechanic' },
  { code: 'electrician', ms: 'Juruelektrik', en: 'Electrician' },
  { code: 'builder', ms: 'Pekerja binaan', en: 'Construction worker' },
  { code: 'operator', ms: 'Operator pengeluaran', en: 'Production operator' },
  { code: 'storekeeper', ms: 'Penjaga stor', en: 'Storekeeper' },
  { code: 'plantation', ms: 'Pekerja ladang', en: 'Plantation worker' },
  { code: 'cleaner', ms: 'Pekerja pembersihan', en: 'Cleaner' },
  { code: 'labourer', ms: 'Pekerja am', en: 'General worker' },
];

/** The work of a private household that both Acts name (SOURCES.md#domestic-2021). */
export const DOMESTIC_OCCUPATIONS: readonly Occupation[] = [
  { code: 'maid', ms: 'Pembantu rumah', en: 'Maid' },
  { code: 'cook', ms: 'Tukang masak', en: 'Cook' },
  { code: 'driver', ms: 'Pemandu', en: 'Driver' },
  { code: 'gardener', ms: 'Tukang kebun', en: 'Gardener' },
  { code: 'guard', ms: 'Pengawal keselamatan', en: 'Guard' },
  { code: 'nanny', ms: 'Pengasuh', en: 'Nanny' },
  { code: 'carer', ms: 'Penjaga', en: 'Carer' },
];

/** What is offered for an employer: a household's own list first and alone. */
export function occupationsFor(domestic: boolean): readonly Occupation[] {
  return domestic ? DOMESTIC_OCCUPATIONS : [...OCCUPATIONS, ...DOMESTIC_OCCUPATIONS.slice(1, 5)];
}
