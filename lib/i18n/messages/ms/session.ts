/** The warning before a session ends. A few words on every page: keep them short. */
export const session = {
  label: 'Tempoh sesi',
  endsSoon: 'Sesi anda tamat dalam {time}',
  minutes: '{count, plural, other {# minit}}',
  seconds: '{count, plural, other {# saat}}',
  kept: 'Draf yang sudah disimpan kekal. Yang baru ditaip dan belum disimpan akan hilang.',
  extend: 'Teruskan sesi',
  extended: 'Sesi diteruskan',
  lastChance: 'Sesi ini sampai had {hours} jam. Simpan kerja anda, kemudian log masuk semula.',
  ended: 'Sesi sudah tamat',
  endedText: 'Log masuk semula untuk meneruskan di halaman ini. Draf yang sudah disimpan masih ada.',
  signIn: 'Log masuk',
} as const;
