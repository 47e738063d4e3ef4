/** The upload page: its words go to the browser, so they are a namespace of their own. */
export const upload = {
  title: 'Muat naik fail caruman {month}',
  lead: 'Satu fail bagi satu bulan. Semua baris disemak sebelum apa-apa disimpan sebagai draf.',
  file: 'Pilih Fail',
  fileHint: 'Fail teks (.txt), 278 aksara sebaris. Paling banyak 100,000 baris dan {megabytes} MB.',
  upload: 'Muat Naik',
  sending: 'Memuat naik',
  sendingNote: 'Jangan tutup halaman ini sehingga fail habis dimuat naik.',
  checking: 'Menyemak baris',
  checkingNote: 'Anda boleh menutup halaman ini. Hasilnya menunggu dalam senarai bulan ini.',
  bytes: '{done} MB daripada {total} MB',
  lines: '{done} baris disemak',
  cancel: 'Batal',
  offline:
    'Sambungan terputus. Tiada apa yang disimpan daripada fail ini. Periksa internet anda dan muat naik sekali lagi.',
  signedOut: 'Sesi anda sudah tamat. Log masuk semula, kemudian pilih fail ini sekali lagi.',
  missing: 'Pilih fail dahulu.',
  tooLarge: 'Fail ini lebih besar daripada {megabytes} MB. Bahagikan kepada beberapa cawangan atau hubungi kami.',
  helpLayout: 'Susunan fail',
  helpLayoutText:
    'Format gabungan SOCSO + EIS + SKBBK (278 aksara). Ruang kosong di hujung baris yang hilang akan ditambah.',
  helpPrivacy: 'Fail anda',
  helpPrivacyText: 'Fail disimpan seperti diterima bersama cap SHA-256, dan hanya dibuka oleh majikan anda.',
} as const;
