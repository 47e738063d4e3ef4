/** The first page, for people who are not signed in. */
export const landing = {
  title: 'Caruman pekerja anda, betul dan sampai sebelum tarikh akhir.',
  lead: 'Satu fail sebulan untuk SOCSO, SIP (EIS) dan SKBBK. Portal ini menyemak setiap baris, mengira setiap syer daripada jadual rasmi, dan memberi anda ACR dan ECR.',
  signIn: 'Log masuk',
  register: 'Daftar majikan',
  signInNote: 'Hanya dengan alamat e-mel. Tiada kata laluan untuk diingati.',
  due: {
    title: 'Tarikh akhir caruman {month}',
    daysLeft: '{days, plural, =0 {Hari ini hari terakhir} =1 {Esok hari terakhir} other {# hari lagi}}',
    nonWorking: {
      public_holiday: 'Hari itu cuti umum, dan tarikh akhir tidak dianjakkan. Bayar lebih awal.',
      weekly_holiday:
        'Hari itu Ahad, cuti mingguan di kebanyakan negeri, dan tarikh akhir tidak dianjakkan. Bayar lebih awal.',
    },
    note: 'Caruman dibayar sebelum atau pada hari ke-15 bulan berikutnya. Selepas itu faedah caruman lewat bayar (FCLB) dikenakan.',
  },
  steps: {
    title: 'Tiga langkah setiap bulan',
    upload: {
      title: 'Muat naik fail teks',
      text: 'Fail daripada program gaji anda, seperti sedia ada. 10,000 pekerja pun sekali muat naik.',
    },
    check: {
      title: 'Semak',
      text: 'Baris yang silap ditunjukkan bersama cara membaikinya, dan bulan ini dibandingkan dengan bulan lalu.',
    },
    submit: {
      title: 'Hantar dan sahkan',
      text: 'Satu ACR dan satu ECR dibuat serta-merta, sedia untuk dibayar dan dicetak.',
    },
  },
  more: {
    title: 'Tanpa log masuk',
  },
  checkFile: {
    title: 'Semak fail teks',
    text: 'Lihat sama ada susun atur fail anda betul. Fail tidak meninggalkan komputer anda.',
  },
  verify: {
    title: 'Sahkan rekod',
    text: 'Taip kod pada ACR atau ECR untuk memastikan ia dikeluarkan di sini.',
  },
  guides: {
    title: 'Panduan',
    text: 'Langkah demi langkah, dengan nama butang yang sama seperti panduan bercetak.',
  },
  status: {
    title: 'Status perkhidmatan',
    text: 'Sama ada portal dan pangkalan datanya berjalan sekarang.',
  },
} as const;
