/** The page of the local mailbox, on one person's own machine. */
export const mailbox = {
  title: 'Peti e-mel tempatan',
  lead: 'Semua e-mel yang dihantar oleh portal di komputer ini. Tiada satu pun yang keluar ke internet.',
  refresh: 'Muat semula',
  to: 'Kepada',
  filter: 'Tapis mengikut alamat',
  all: 'Tunjuk semua',
  none: 'Belum ada e-mel',
  noneText: 'E-mel muncul di sini beberapa saat selepas portal menghantarnya. Muat semula halaman ini.',
  code: 'Kod log masuk',
  copyCode: 'Salin kod',
  copied: 'Sudah disalin',
  file: 'Lampiran: {name}',
  whole: 'Baca e-mel penuh',
} as const;
