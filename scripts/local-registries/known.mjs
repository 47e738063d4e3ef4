/**
 * The few entries that the local registries hold in full, by number without blanks and signs. Nobody is real: BRNs have a
 * running number of 99xxxx, IC numbers the place of birth 00, passports the country XX.
 */
export const KNOWN = {
  ssm: {
    202601990101: { name: 'SYARIKAT CONTOH BAHARU SDN. BHD.', entity: 'company', state: '10' },
    202403990202: { name: 'KEDAI CONTOH RAKYAT', entity: 'sole_proprietor', state: '08' },
  },
  jpn: {
    900101005011: { name: 'AHMAD BIN CONTOH', birth_date: '1990-01-01', sex: 'male' },
    880808005022: { name: 'SITI AMINAH BINTI CONTOH', birth_date: '1988-08-08', sex: 'female' },
  },
  immigration: {
    XX1000101: {
      name: 'CONTOH WATI',
      birth_date: '1995-03-20',
      pass_number: 'PLKS1000101',
      pass_until: '2027-09-30',
      passport_until: '2029-03-31',
    },
  },
};
