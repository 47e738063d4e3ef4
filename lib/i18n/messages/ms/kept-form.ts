/** The page of a form whose session had ended when it was sent without script. */
export const keptForm = {
  page: 'Borang yang belum sempat dihantar',
  title: 'Borang anda disimpan',
  lead: 'Sesi anda sudah tamat semasa borang ini dihantar, jadi belum ada apa-apa yang direkodkan. Apa yang anda taip disimpan untuk anda sahaja, selama {minutes} minit.',
  send: 'Hantar semula',
  sendText:
    'Borang dihantar sama seperti yang anda isi tadi. Jika ada yang perlu dibaiki, halaman borang dibuka dengan semua yang anda taip.',
  leave: 'Ke halaman borang tanpa menghantar',
  goneTitle: 'Borang ini tidak lagi disimpan',
  goneLead:
    'Borang yang belum sempat dihantar disimpan selama {minutes} minit, dan hanya untuk orang yang mengisinya. Isi borang itu sekali lagi.',
  toPage: 'Ke halaman borang',
  toStart: 'Ke halaman utama',
  otherTitle: 'Borang ini diisi untuk majikan lain',
  otherLead:
    'Borang ini diisi untuk {employer}, tetapi anda sedang mewakili majikan lain. Pilih majikan itu dahulu, kemudian borang boleh dihantar semula.',
  choose: 'Pilih majikan',
} as const;
