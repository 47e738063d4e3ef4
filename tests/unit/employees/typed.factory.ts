import type { ForeignTyped, LocalTyped } from '@/lib/employees/schema';

/** A local employee as the form posts them, without a fault on 23 November 2026. */
export function localTyped(given: Partial<LocalTyped> = {}): LocalTyped {
  return {
    icNumber: '900505-10-1235',
    name: 'AHMAD BIN UJIAN',
    birthDate: '05/05/1990',
    sex: 'male',
    residency: 'citizen',
    email: '',
    phone: '',
    occupation: 'Kerani',
    wage: '2500.00',
    employedFrom: '01/11/2026',
    firstSocso: '',
    firstEis: '',
    pensionFrom: '',
    pensionWage: '',
    ...given,
  };
}

/** A foreign employee as the form posts them, without a fault on 23 November 2026. */
export function foreignTyped(given: Partial<ForeignTyped> = {}): ForeignTyped {
  return {
    passport: 'B1234567',
    nationality: 'ID',
    name: 'SITI RAHAYU',
    birthDate: '01/02/1995',
    sex: 'female',
    email: '',
    phone: '',
    occupation: 'Pekerja am',
    wage: '1700.00',
    employedFrom: '01/11/2026',
    passportUntil: '31/12/2029',
    passKind: 'plks',
    passNumber: 'PL 1234/56',
    passFrom: '01/11/2026',
    passUntil: '31/10/2027',
    kinName: 'BUDI SANTOSO',
    kinRelation: 'father',
    kinIdentity: '3201010101600001',
    kinBirthDate: '01/01/1960',
    kinNationality: 'ID',
    kinPhone: '+62 812 3456 789',
    kinAddress: 'Jalan Merdeka 1, Bandung',
    pensionFrom: '',
    pensionWage: '',
    ...given,
  };
}
