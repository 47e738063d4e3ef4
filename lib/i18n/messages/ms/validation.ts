/** What can be wrong with a field in any form. A feature's own faults have their words in its own file. */
export const validation = {
  required: 'Ruang ini perlu diisi.',
  invalid: 'Semak semula apa yang ditaip di sini.',
  tooLong: 'Terlalu panjang. Pendekkan sedikit.',
  tooShort: 'Terlalu pendek.',
  email: 'Taip alamat e-mel penuh, contohnya nama@syarikat.com.my.',
  code: 'Taip lapan angka kod yang diterima melalui e-mel.',
  date: 'Taip tarikh sebagai HH/BB/TTTT, contohnya 15/11/2026.',
  dateInFuture: 'Tarikh ini belum tiba.',
  money: 'Taip amaun dalam ringgit, contohnya 2500.00.',
  wholeNumber: 'Taip nombor bulat.',
  choice: 'Pilih salah satu.',
  fileRequired: 'Pilih fail dahulu.',
  fileTooLarge: 'Fail ini terlalu besar.',
  fileKind: 'Jenis fail ini tidak diterima.',
  declaration: 'Tandakan kotak perakuan untuk meneruskan.',
} as const;
