/** When a page cannot be shown. Its own file, because the browser needs these words without any others. */
export const fault = {
  title: 'Halaman ini tidak dapat dibuka',
  lead: 'Ada masalah di pihak kami. Apa yang sudah dihantar atau disimpan kekal selamat.',
  retry: 'Cuba lagi',
  home: 'Ke halaman utama',
  reference: 'Nombor rujukan untuk kami:',
  downTitle: 'Perkhidmatan tergendala seketika',
  downLead: 'Kami sedang memulihkannya. Cuba lagi dalam beberapa minit.',
  safeTitle: 'Apa yang selamat',
  downSafe: 'Penyata yang sudah disahkan, rekod ACR dan ECR, dan fail yang sudah dimuat naik semuanya selamat.',
  downCheck:
    'Jika anda sedang menghantar ketika ini berlaku, lihat senarai caruman dahulu. Menghantar sekali lagi tidak membuat rekod kedua.',
  foreignTitle: 'Permintaan ini tidak diterima',
  foreignLead:
    'Ia tidak datang daripada halaman portal ini, jadi tiada apa yang diubah. Buka semula halaman portal dan cuba dari situ.',
} as const;
