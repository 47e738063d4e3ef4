/**
 * The words of the contribution file check. A fault is chosen by its code at run time, so its placeholders are not part
 * of the types: `factsOf` gives every one, and a test fills them all.
 */
export const textFile = {
  level: {
    fix: 'Perlu dibaiki',
    look: 'Sila semak',
    note: 'Untuk makluman',
  },
  field: {
    employerCode: 'Kod Majikan',
    ssmNumber: 'No. MyCoID/SSM',
    identityNumber: 'No. pengenalan',
    name: 'Nama pekerja',
    month: 'Bulan caruman',
    wage: 'Gaji',
    socsoEmployer: 'SOCSO: syer majikan',
    socsoEmployee: 'SOCSO: syer pekerja',
    eisEmployer: 'SIP: syer majikan',
    eisEmployee: 'SIP: syer pekerja',
    skbbk: 'SKBBK: syer pekerja',
    filler1: 'Ruang kosong 1',
    filler2: 'Ruang kosong 2',
    amount: 'Amaun caruman',
    employmentDate: 'Tarikh pekerjaan',
    employmentStatus: 'Status pekerjaan',
  },
  layout: {
    'combined-v2': 'Gabungan v2 (278 aksara, dengan SKBBK)',
    'combined-v1': 'Gabungan v1.0 (278 aksara, tanpa SKBBK)',
    'socso-223': 'SOCSO sahaja (223 aksara)',
    'eis-223': 'SIP sahaja (223 aksara)',
  },
  report: {
    line: 'Baris',
    field: 'Medan',
    positions: 'Kedudukan',
    found: 'Dalam fail',
    expected: 'Sepatutnya',
    sentence: 'Perkara',
    cure: 'Cara membaiki',
    level: 'Tahap',
    wholeFile: 'Seluruh fail',
  },
  fault: {
    FILE_EMPTY: {
      title: 'Fail kosong',
      sentence: 'Fail ini tiada satu baris caruman pun.',
      cure: 'Jana semula fail daripada program gaji anda, pastikan ada isinya, kemudian muat naik semula.',
    },
    FILE_TYPE: {
      title: 'Bukan fail teks',
      sentence: 'Ini bukan fail teks biasa{hasFound, select, yes { ({found})} other {}}.',
      cure: 'Simpan sebagai .txt (ASCII atau UTF-8). Menukar nama fail sahaja tidak mencukupi.',
    },
    FILE_ENCODING: {
      title: 'Pengekodan tidak dibaca',
      sentence: 'Fail ini disimpan dalam pengekodan {found}, bukan teks biasa.',
      cure: 'Buka fail dalam Notepad, pilih Simpan Sebagai, tetapkan pengekodan ANSI atau UTF-8, kemudian muat naik semula.',
    },
    FILE_BOM: {
      title: 'Tanda halimunan diabaikan',
      sentence: 'Tanda halimunan di awal fail diabaikan.',
      cure: 'Tiada apa yang perlu dibuat.',
    },
    FILE_TOO_LARGE: {
      title: 'Fail terlalu besar',
      sentence: 'Fail ini melebihi had {limit} MB, jadi tidak dibaca habis.',
      cure: 'Pastikan ini fail caruman satu bulan. Majikan yang sangat besar boleh membahagikannya kepada beberapa fail.',
    },
    TOO_MANY_LINES: {
      title: 'Terlalu banyak baris',
      sentence: 'Fail ini melebihi had {limit, number} baris, jadi tidak dibaca habis.',
      cure: 'Pastikan ini fail caruman satu bulan tanpa baris kosong berulang.',
    },
    FORMAT_RETIRED: {
      title: 'Format sudah tamat',
      sentence: 'Format ini tamat pada {ended}. Guna format {expected} aksara dengan SKBBK.',
      cure: '{carriesWages, select, yes {Tandakan tukar format untuk terus: gaji dalam fail diambil dan setiap syer dikira daripada jadual semasa.} other {Fail ini tiada gaji, jadi tidak dapat ditukar. Jana fail {expected} aksara daripada program gaji anda, atau isi gaji di skrin.}}',
    },
    WRONG_FORMAT: {
      title: 'Format lain',
      sentence:
        'Baris ini kelihatan seperti {looksLike, select, diskette {fail disket lama 83 aksara} separated {fail yang medannya dipisahkan oleh koma atau tanda lain} oneScheme {format satu skim 223 aksara} other {format yang belum berkuat kuasa}}.',
      cure: 'Pilih format caruman SOCSO + SIP + SKBBK, {expected} aksara sebaris, dalam program gaji anda, kemudian jana semula.',
    },
    NO_WAGES_IN_LAYOUT: {
      title: 'Format tanpa gaji',
      sentence:
        'Format 223 aksara membawa amaun caruman sahaja, tiada gaji. Barisnya disemak tetapi tidak dapat digunakan.',
      cure: 'Jana fail {expected} aksara daripada program gaji anda, atau isi gaji di skrin.',
    },
    LINE_LENGTH: {
      title: 'Panjang baris salah',
      sentence: 'Baris ini ada {found} aksara; perlu {expected}.',
      cure: 'Cari medan yang terlebih atau terkurang aksara dan betulkan lebarnya. Isi dengan ruang kosong, bukan tab.',
    },
    TRAILING_BLANKS_MISSING: {
      title: 'Ruang kosong di hujung ditambah',
      sentence:
        'Ruang kosong di hujung {count, plural, =1 {satu baris} other {# baris}} tiada dan telah ditambah, mulai baris {line}.',
      cure: 'Tiada apa yang perlu dibuat.',
    },
    BLANK_LINE: {
      title: 'Baris kosong',
      sentence: 'Baris ini kosong dan diabaikan.',
      cure: 'Tiada apa yang perlu dibuat.',
    },
    LINE_ALIGNMENT: {
      title: 'Medan teranjak',
      sentence:
        'Medan teranjak dari kedudukan {position}: bulan caruman bermula di kedudukan {found}, sepatutnya {expected}.',
      cure: 'Betulkan lebar medan yang bermula di kedudukan {position}: terlebih atau terkurang aksara.',
    },
    BAD_CHARACTER: {
      title: 'Aksara tidak dibenarkan',
      sentence:
        'Aksara {found} di kedudukan {position} tidak dibenarkan{count, plural, =0 {} =1 {} other {; ada # semuanya}}.',
      cure: 'Guna huruf A hingga Z tanpa tanda, digit dan tanda baca biasa. Ganti tab dengan ruang kosong.',
    },
    EMPLOYER_CODE_MISSING: {
      title: 'Kod majikan tiada',
      sentence: 'Kod majikan tiada.',
      cure: 'Isi {expected} di kedudukan 1-12.',
    },
    EMPLOYER_CODE_FORMAT: {
      title: 'Kod majikan salah format',
      sentence: 'Kod majikan {found} salah format.',
      cure: 'Kod majikan anda ialah {expected}. Isi di kedudukan 1-12.',
    },
    EMPLOYER_CODE_MISMATCH: {
      title: 'Bukan kod majikan anda',
      sentence: 'Kod majikan {found} bukan kod majikan ini ({expected}).',
      cure: 'Jika fail ini milik syarikat lain, tukar majikan di bahagian atas halaman dan muat naik di sana. Jika tidak, betulkan kodnya.',
    },
    SSM_MISMATCH: {
      title: 'No. SSM berbeza',
      sentence: 'No. SSM {found} berbeza daripada rekod kami ({expected}).',
      cure: 'Semak nombor dalam program gaji anda. Medan ini boleh dikosongkan.',
    },
    ID_MISSING: {
      title: 'No. pengenalan tiada',
      sentence: 'No. pengenalan tiada.',
      cure: 'Isi No. KPPN 12 digit tanpa sempang, atau No. SSFW/SSFDW bagi pekerja asing, di kedudukan 33-44.',
    },
    ID_FORMAT: {
      title: 'No. pengenalan salah format',
      sentence: 'No. pengenalan {found} salah format.',
      cure: 'Isi No. KPPN 12 digit tanpa sempang, atau No. SSFW/SSFDW bagi pekerja asing.',
    },
    ID_NOT_REGISTERED: {
      title: 'Pekerja belum didaftarkan',
      sentence: 'No. pengenalan {found}{hasName, select, yes { ({name})} other {}} tiada dalam senarai pekerja anda.',
      cure: 'Betulkan nombornya jika tersalah taip, atau keluarkan baris ini. Pekerja yang belum anda daftarkan didaftarkan di pejabat PERKESO (Borang 2 dan SIP 2; pekerja asing dengan borang pekerja asing). Muat naik semula fail ini apabila pekerja sudah ada dalam daftar.',
    },
    ID_WITHOUT_LETTERS: {
      title: 'No. pengenalan tanpa huruf',
      sentence: 'No. pengenalan {found} dibaca sebagai {expected}.',
      cure: 'Tulis nombor penuh dengan hurufnya dalam program gaji anda.',
    },
    NAME_MISSING: {
      title: 'Nama tiada',
      sentence: 'Nama pekerja tiada.',
      cure: 'Isi nama seperti didaftarkan di kedudukan 45-194.',
    },
    NAME_MISMATCH: {
      title: 'Nama berbeza',
      sentence: 'Nama {found} berbeza daripada daftar ({expected}).',
      cure: 'Pastikan no. pengenalan ini milik pekerja tersebut. Jika ya, boleh terus; nama dalam daftar yang digunakan.',
    },
    MONTH_FORMAT: {
      title: 'Bulan salah format',
      sentence: 'Bulan caruman{hasFound, select, yes { {found}} other {}} mesti dalam bentuk MMYYYY.',
      cure: 'Isi {expected} di kedudukan 195-200.',
    },
    MONTH_FUTURE: {
      title: 'Bulan akan datang',
      sentence: 'Bulan caruman {found} ialah bulan akan datang.',
      cure: 'Bulan caruman ialah bulan gaji diperoleh, bukan bulan bayaran. Betulkan bulannya atau tunggu bulan itu tiba.',
    },
    MONTH_MISMATCH: {
      title: 'Bukan bulan yang dipilih',
      sentence: 'Bulan caruman {found} bukan bulan yang dipilih ({expected}).',
      cure: 'Muat naik fail ini di bawah bulannya sendiri, atau betulkan bulan dalam fail.',
    },
    OUTSIDE_EMPLOYMENT: {
      title: 'Tidak bekerja pada bulan itu',
      sentence: 'Pekerja {found} tidak bekerja dengan anda pada bulan itu (bekerja {expected}).',
      cure: 'Keluarkan baris ini, atau teruskan tanpanya. Jika tarikh mula atau tarikh berhenti dalam daftar salah, tunjukkan buktinya di pejabat PERKESO untuk dibetulkan.',
    },
    WAGE_MISSING: {
      title: 'Gaji tiada',
      sentence: 'Gaji tiada.',
      cure: 'Isi gaji dalam sen di kedudukan 201-214; 0 jika tiada gaji bulan ini.',
    },
    WAGE_FORMAT: {
      title: 'Gaji salah format',
      sentence: 'Gaji {found} mesti dalam sen, digit sahaja, jajar kanan.',
      cure: 'Tulis RM5,500.00 sebagai 550000, tanpa titik, koma atau tanda tolak, di hujung kanan medan.',
    },
    WAGE_ZERO: {
      title: 'Gaji sifar tetapi ada caruman',
      sentence: 'Gaji sifar tetapi ada caruman.',
      cure: 'Isi gaji bulan ini, atau jadikan semua amaun sifar jika pekerja tiada gaji.',
    },
    WAGE_NONE: {
      title: 'Tiada gaji bulan ini',
      sentence: 'Pekerja ini tiada gaji pada bulan ini, jadi tiada caruman dan tiada perlindungan.',
      cure: 'Tiada apa yang perlu dibuat jika ini betul.',
    },
    WAGE_TOO_LARGE: {
      title: 'Gaji terlalu besar',
      sentence: 'Gaji RM{found} melebihi had RM10,000,000.00 sebulan bagi seorang pekerja.',
      cure: 'Pastikan gaji ditulis dalam sen tanpa sifar berlebihan.',
    },
    WAGE_UNUSUAL: {
      title: 'Gaji luar biasa',
      sentence: 'Gaji RM{found} luar biasa tingginya.',
      cure: 'Pastikan gaji ditulis dalam sen. Jika betul, boleh terus.',
    },
    AMOUNT_MISSING: {
      title: 'Amaun tiada',
      sentence: 'Amaun tiada.',
      cure: 'Isi amaun dalam sen, atau 000000 jika tiada.',
    },
    AMOUNT_FORMAT: {
      title: 'Amaun salah format',
      sentence: 'Amaun {found} mesti dalam sen, digit sahaja, jajar kanan.',
      cure: 'Tulis RM17.35 sebagai 001735, tanpa titik, koma atau tanda tolak.',
    },
    AMOUNT_MISMATCH: {
      title: 'Amaun berbeza daripada jadual',
      sentence: 'Amaun RM{found} berbeza daripada jadual bagi gaji ini (sepatutnya RM{expected}).',
      cure: 'Amaun jadual yang akan dihantar. Semak gajinya; jika betul, tandakan setuju untuk terus.',
    },
    AMOUNT_NOT_IN_TABLE: {
      title: 'Amaun tiada dalam jadual',
      sentence: 'Amaun RM{found} tiada dalam jadual bulan ini (sepatutnya RM{expected}).',
      cure: 'Amaun jadual yang akan dihantar. Program gaji anda mungkin guna peratus atau jadual lama.',
    },
    EIS_NOT_APPLICABLE: {
      title: 'Tiada SIP bagi pekerja ini',
      sentence: 'Tiada SIP bagi pekerja ini; fail ada RM{found}.',
      cure: 'SIP tidak akan dihantar. Tulis 000000 dalam kedua-dua medan SIP. Jika tarikh lahir atau kewarganegaraan dalam daftar salah, pejabat PERKESO membetulkannya.',
    },
    SOCSO_SHARE_NOT_APPLICABLE: {
      title: 'Tiada syer pekerja SOCSO',
      sentence: 'Tiada syer pekerja SOCSO bagi pekerja ini (Kategori Kedua); fail ada RM{found}.',
      cure: 'Syer pekerja tidak akan dihantar. Pulangkan potongan kepada pekerja jika gajinya sudah dipotong.',
    },
    SKBBK_BLANK: {
      title: 'Medan SKBBK kosong',
      sentence:
        '{count, plural, =0 {Medan SKBBK kosong.} other {Fail ini tiada SKBBK. Syer # pekerja ditambah, RM{expected} semuanya.}}',
      cure: 'Amaun jadual yang akan dihantar. Tulis 000000 jika memang tiada.',
    },
    SKBBK_MISMATCH: {
      title: 'SKBBK bukan amaun jadual',
      sentence: 'SKBBK RM{found} bukan amaun jadual (sepatutnya RM{expected}).',
      cure: 'Amaun jadual yang akan dihantar. Semak gajinya; jika betul, tandakan setuju untuk terus.',
    },
    SKBBK_REQUIRED: {
      title: 'SKBBK diperlukan',
      sentence: 'SKBBK diperlukan bagi pekerja ini: RM{expected}.',
      cure: 'Amaun jadual yang akan dihantar. Jika pekerja tidak menyertai SKBBK, serahkan Notis Pelepasan Liabiliti di pejabat PERKESO. Selagi tiada dalam daftar, amaun ini kena dibayar.',
    },
    SKBBK_NOT_ELECTED: {
      title: 'Pekerja tidak menyertai SKBBK',
      sentence: 'Pekerja ini tidak menyertai SKBBK; fail ada RM{found}.',
      cure: 'SKBBK tidak akan dihantar. Tulis 000000 di kedudukan 239-244 dan pulangkan potongan kepada pekerja. Jika pekerja sudah menyertai semula, maklumkan bulan mulanya kepada pejabat PERKESO.',
    },
    FIELDS_SET_ASIDE: {
      title: 'Medan diketepikan',
      sentence:
        'Amaun {found, select, EIS {SIP} other {SOCSO dan SKBBK}} dalam fail ini diketepikan: hantaran ini bagi skim yang satu lagi sahaja.',
      cure: 'Untuk melaporkan kedua-duanya serentak, muat naik fail ini di SOCSO + EIS.',
    },
    FILLER_NOT_BLANK: {
      title: 'Ruang kosong berisi',
      sentence: 'Kedudukan 245-278 mesti kosong; ada {found} di kedudukan {position}.',
      cure: 'Kosongkan kedudukan 245 hingga 278.',
    },
    DUPLICATE_EMPLOYEE: {
      title: 'Pekerja berulang',
      sentence: 'Pekerja {found} sudah ada di baris {first}.',
      cure: 'Campurkan semua gaji bulan itu dalam satu baris dan keluarkan baris yang satu lagi.',
    },
    EMPLOYEE_MISSING_FROM_FILE: {
      title: 'Pekerja tiada dalam fail',
      sentence: '{count, plural, =1 {Satu pekerja aktif} other {# pekerja aktif}} tiada dalam fail: {names}.',
      cure: 'Tambah satu baris bagi setiap pekerja yang ada gaji bulan ini, kemudian muat naik semula. Yang tiada gaji tidak perlu dimasukkan. Jika pekerja sudah berhenti, maklumkan tarikh akhirnya kepada pejabat PERKESO. Anda boleh terus sementara itu.',
    },
    EMP_DATE_MISSING: {
      title: 'Tarikh pekerjaan tiada',
      sentence: 'Tarikh pekerjaan tiada, sedangkan status menyatakan pekerja baru, berhenti atau meninggal dunia.',
      cure: 'Isi tarikh DDMMYYYY di kedudukan 215-222.',
    },
    EMP_DATE_FORMAT: {
      title: 'Tarikh pekerjaan salah format',
      sentence: 'Tarikh {found} mesti DDMMYYYY.',
      cure: 'Isi tarikh DDMMYYYY di kedudukan 215-222, atau kosongkan.',
    },
    EMP_DATE_OUTSIDE_MONTH: {
      title: 'Tarikh di luar bulan',
      sentence: 'Tarikh {found} bukan dalam bulan caruman ({expected}).',
      cure: 'Betulkan tarikhnya, atau kosongkan statusnya.',
    },
    EMP_STATUS_INVALID: {
      title: 'Status pekerjaan tidak dikenali',
      sentence: 'Status {found} tidak dikenali; mesti B, H, M, S, T atau kosong.',
      cure: 'B pekerja baru, H berhenti, M meninggal dunia, S cuti sakit dengan faedah PERKESO, T cuti tanpa gaji.',
    },
    STATUS_DISAGREES: {
      title: 'Status berbeza daripada daftar',
      sentence: 'Status dan tarikh {found} berbeza daripada daftar{hasExpected, select, yes { ({expected})} other {}}.',
      cure: 'Betulkan status atau tarikh dalam fail. Jika daftar yang salah, pejabat PERKESO membetulkannya.',
    },
  },
};
