/** Why each amount is what it is. The keys under `socso`, `eis` and `skbbk` are the rule codes of `lib/rules`. */
export const rules = {
  scheme: {
    socso: 'SOCSO (Akta 4)',
    eis: 'SIP (Akta 800)',
    skbbk: 'SKBBK (LINDUNG 24 Jam)',
  },
  category: {
    first: 'Kategori Pertama',
    second: 'Kategori Kedua',
    none: 'Tidak dilindungi',
  },
  socso: {
    before_records: 'Bulan sebelum Jun 2016: portal ini tidak menyimpan jadual yang lebih lama.',
    foreign_before_2019: 'Pekerja asing: SOCSO bermula Januari 2019.',
    domestic_before_2021: 'Pekerja domestik: SOCSO bermula Jun 2021.',
    foreign_injury_only:
      'Pekerja asing, Januari 2019 hingga Jun 2024: Kategori Kedua, bencana kerja sahaja, dibayar majikan sahaja.',
    from_60: '60 tahun ke atas: Kategori Kedua, dibayar majikan sahaja.',
    first_at_55: 'Mula mencarum pada umur 55 tahun atau lebih: Kategori Kedua, dibayar majikan sahaja.',
    invalidity_pensioner:
      'Penerima Pencen Ilat yang bergaji kurang daripada satu pertiga gaji purata sebelum pencen: Kategori Kedua, dibayar majikan sahaja.',
    foreign_under_60: 'Pekerja asing di bawah 60 tahun, mulai Julai 2024: Kategori Pertama, dibayar kedua-dua pihak.',
    under_60: 'Di bawah 60 tahun: Kategori Pertama, dibayar kedua-dua pihak.',
  },
  eis: {
    before_start: 'SIP bermula Januari 2018.',
    foreign_never: 'Pekerja asing: tiada SIP.',
    domestic_before_2021: 'Pekerja domestik: SIP bermula Jun 2021.',
    under_18: 'Di bawah 18 tahun: tiada SIP.',
    from_60: '60 tahun ke atas: tiada SIP.',
    from_57_never_paid: '57 tahun ke atas dan tidak pernah mencarum SIP sebelum 57 tahun: tiada SIP.',
    before_registration: 'Bulan sebelum pekerja ini didaftarkan: SIP tidak dibayar ke belakang.',
    covered: '18 hingga 59 tahun: SIP dibayar kedua-dua pihak.',
  },
  skbbk: {
    before_start: 'SKBBK bermula Jun 2026.',
    june_2026_compulsory: 'Jun 2026: SKBBK wajib bagi semua pekerja.',
    foreigner_compulsory: 'Pekerja asing: SKBBK wajib, tiada pilihan keluar.',
    in_by_default: 'Tiada pilihan dibuat: pekerja kekal dalam SKBBK.',
    in_by_choice: 'Pekerja memilih untuk menyertai SKBBK.',
    opted_out: 'Pekerja memilih untuk tidak menyertai SKBBK.',
  },
  table: {
    'socso-2016-06': 'Jadual SOCSO Jun 2016 hingga Ogos 2022, siling gaji RM4,000',
    'socso-2022-09': 'Jadual SOCSO September 2022 hingga September 2024, siling gaji RM5,000',
    'socso-2024-10': 'Jadual SOCSO mulai Oktober 2024, siling gaji RM6,000',
    'eis-2018-01': 'Jadual SIP Januari 2018 hingga Ogos 2022, siling gaji RM4,000',
    'eis-2022-09': 'Jadual SIP September 2022 hingga September 2024, siling gaji RM5,000',
    'eis-2024-10': 'Jadual SIP mulai Oktober 2024, siling gaji RM6,000',
    'skbbk-2026-06': 'Jadual SKBBK fasa pertama, Jun 2026 hingga Mei 2028, siling gaji RM6,000',
  },
  row: 'Baris {row}',
  band: 'Gaji melebihi RM{over} tetapi tidak melebihi RM{notOver}',
  topBand: 'Gaji melebihi RM{over}',
  noWage: 'Tiada gaji bulan ini, jadi tiada caruman.',
  unconfirmed: 'Jadual bagi bulan ini belum disahkan. Amaun dikira dengan jadual terakhir yang disahkan.',
  submissionState: {
    checked: 'Fail disemak',
    draft: 'Draf',
    submitted: 'Dihantar',
    paid: 'Dibayar',
    discarded: 'Dibuang',
    replaced: 'Diganti',
  },
  nonWorkingDay: {
    public_holiday: 'Tarikh akhir ini cuti umum dan tidak dianjakkan. Bayar lebih awal.',
    weekly_holiday: 'Tarikh akhir ini cuti mingguan dan tidak dianjakkan. Bayar lebih awal.',
  },
  lateInterest: {
    name: 'Faedah caruman lewat bayar (FCLB)',
    piece: '{month}: {days, plural, other {# hari}} lewat, faedah RM{exact}, dikenakan RM{charged}',
    how: '6% setahun bagi setiap hari lewat, sekurang-kurangnya RM5 bagi setiap bulan atau sebahagian bulan.',
    howRounded:
      '6% setahun bagi setiap hari lewat, dibundarkan ke atas kepada gandaan RM5 bagi setiap bulan atau sebahagian bulan.',
  },
  identity: {
    placeUnissued: 'Kod tempat lahir {code} jarang ditemui. Semak semula nombor ini.',
    birthDateFromIc: 'Tarikh lahir dibaca daripada nombor kad pengenalan. Betulkan jika abadnya salah.',
  },
} as const;
