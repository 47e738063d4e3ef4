/** The check of a text file that runs in the browser. */
export const checkFile = {
  title: 'Semak fail teks',
  lead: 'Lihat sama ada fail caruman anda boleh dibaca sebelum anda log masuk.',
  label: 'Fail teks caruman',
  hint: 'Satu bulan, sehingga 100,000 baris dan 32 MB.',
  action: 'Semak fail',
  working: 'Membaca fail',
  private: {
    title: 'Fail ini tidak dihantar ke mana-mana',
    text: 'Semakan berjalan dalam pelayar anda sendiri. Anda boleh memutuskan sambungan internet sekarang dan ia tetap berjalan.',
  },
  what: {
    title: 'Apa yang disemak',
    layout: 'Format, panjang baris dan kedudukan setiap medan',
    fields: 'Kod majikan, nombor pengenalan, bulan, gaji dan amaun',
    file: 'Pekerja yang berulang dan baris kosong',
  },
  notWhat: {
    title: 'Apa yang tidak disemak di sini',
    text: 'Sama ada pekerja berdaftar, dan sama ada setiap syer menepati jadual. Itu disemak selepas log masuk.',
  },
  example: {
    title: 'Fail contoh',
    text: 'Tiga pekerja rekaan bagi Oktober 2026, dalam format yang diterima. Cuba semakan ini dengannya, atau bandingkan dengan fail anda.',
    download: 'Muat turun fail contoh',
  },
  noScript:
    'Semakan ini memerlukan JavaScript, kerana ia berjalan dalam pelayar anda. Selepas log masuk, fail boleh disemak tanpa JavaScript.',
  verdict: {
    good: 'Susun atur fail ini betul',
    goodText: '{lines, plural, =1 {Satu baris} other {# baris}} dibaca. Tiada apa yang perlu dibaiki.',
    bad: '{lines, plural, =1 {Satu baris perlu dibaiki} other {# baris perlu dibaiki}}',
    badText: '{good} daripada {total} baris tiada masalah.',
    refused: 'Fail ini tidak dapat digunakan',
    refusedText: 'Sebabnya di bawah, bersama cara membaikinya.',
  },
  summary: {
    file: 'Fail',
    layout: 'Format',
    unknown: 'tidak dikenali',
    lines: 'Baris',
    wages: 'Jumlah gaji (RM)',
    month: 'Bulan dalam fail',
    employer: 'Kod majikan dalam fail',
    mixed: 'lebih daripada satu',
  },
  faults: {
    title: 'Apa yang dijumpai',
    line: 'Baris',
    what: 'Perkara',
    level: 'Tahap',
    wholeFile: 'Seluruh fail',
    more: 'Hanya {shown} daripada {total} perkara ditunjukkan. Selepas log masuk, kesemuanya boleh dimuat turun.',
  },
  again: 'Semak fail lain',
  unreadable: 'Fail ini tidak dapat dibaca oleh pelayar. Pastikan ia masih ada di tempatnya, kemudian pilih semula.',
} as const;
