/** The pages that anybody may open: guides, verification, status. */
export const publicPages = {
  guides: {
    title: 'Panduan',
    lead: 'Langkah yang sama seperti panduan bercetak, dengan nama butang yang sama.',
    onThisPage: 'Dalam halaman ini',
    register: {
      title: 'Daftar sebagai majikan',
      lead: 'Untuk perniagaan, dan untuk isi rumah yang menggaji pekerja domestik sahaja.',
      steps: {
        open: 'Log masuk, tekan <b>MY SITES</b>, pilih <b>Pendaftaran</b>, kemudian tekan <b>Pendaftaran</b> di bawah <b>Pendaftaran Majikan</b>. Jika anda menggaji pekerja domestik sahaja, tekan yang di bawah <b>Pendaftaran Majikan – Untuk Pekerja Domestik Sahaja</b>.',
        business:
          'Dalam <b>Maklumat Pendaftaran Perniagaan</b>, pilih <b>Entiti Perniagaan</b>, <b>Entiti Sub-Perniagaan</b> dan <b>Senarai Entiti Sub-Perniagaan</b>, isi <b>No. Pendaftaran (BRN)</b>, kemudian tekan <b>Simpan & Teruskan</b>. Majikan pekerja domestik hanya mengisi nombornya sendiri.',
        details: 'Lengkapkan <b>Maklumat Majikan</b> dan tekan <b>Simpan & Teruskan</b>.',
        induction:
          'Dalam <b>Maklumat Induksi</b>, pilih pejabat dan <b>Tempat Induksi</b>, kemudian tekan <b>Simpan & Teruskan</b>.',
        local:
          'Dalam <b>Senarai Pekerja Baharu</b>, tekan <b>Tambah Pekerja</b>. Isi No. KPPN dan tekan <b>Cari</b>. Jika tiada rekod, tandakan <b>Pendaftaran Pekerja Baharu</b>. Lengkapkan ruang bertanda * dan tekan <b>Simpan</b>.',
        foreign:
          'Dalam <b>Senarai Pekerja Asing Baru</b>, tekan <b>Tambah Pekerja Asing</b>. Cari pekerja itu, atau tandakan <b>Daftar Pekerja Asing Baru</b>. Lengkapkan maklumat pasport, pas dan waris, pilih borang waris, kemudian tekan <b>Simpan</b>.',
        list: 'Ulang bagi setiap pekerja. Apabila senarai sudah lengkap, tekan <b>Simpan & Teruskan</b>.',
        documents:
          'Lihat <b>Senarai Semak Dokumen Sokongan</b>. Tekan <b>Masukkan Dokumen</b>, pilih jenis dokumen, tekan <b>Pilih Fail</b>, kemudian <b>Masukkan Dokumen</b>. Apabila semua yang wajib sudah ada, tekan <b>Seterusnya</b>.',
        submit:
          'Semak semua maklumat, tandakan perakuan dan tekan <b>Hantar</b>, kemudian <b>Sahkan</b>. Nombor rujukan dipaparkan apabila pendaftaran berjaya dihantar.',
      },
    },
    month: {
      title: 'Hantar caruman bulanan dengan fail teks',
      lead: 'SOCSO + EIS, untuk majikan yang menjana fail daripada program gaji.',
      steps: {
        signIn:
          'Log masuk dengan alamat e-mel anda dan tekan <b>Seterusnya</b>. Taip kod yang diterima dalam <b>Kata Laluan</b>, kemudian tekan <b>Log Masuk</b>.',
        open: 'Tekan <b>MY SITES</b>, pilih <b>Caruman</b>, kemudian <b>SOCSO + EIS</b>.',
        month:
          'Dalam <b>Senarai Tertunda Caruman Majikan</b>, cari bulan yang hendak dihantar dan tekan <b>Isi</b> bulan itu, misalnya <b>Isi Oktober 2026</b>.',
        textFile: 'Pada halaman bulan itu, tekan <b>Teks Fail</b>.',
        upload: 'Tekan <b>Pilih Fail</b>, pilih fail teks bulan itu, kemudian tekan <b>Muat Naik</b>.',
        check:
          'Baca hasil semakan. Baris yang perlu dibaiki dinyatakan nombor barisnya, apa yang ada dalam fail, dan apa yang sepatutnya. Betulkan dalam program gaji dan muat naik semula jika perlu.',
        next: 'Tekan <b>Seterusnya</b> dan semak jumlah setiap syer serta perbandingan dengan bulan lalu.',
        submit:
          'Tekan <b>Hantar</b>, kemudian <b>Sahkan</b>. Nombor ACR dan ECR dipaparkan dan dihantar melalui e-mel.',
      },
    },
    records: {
      title: 'Semak ACR dan ECR',
      lead: 'Rekod yang sudah dibuat, dengan butiran setiap pekerja.',
      steps: {
        signIn:
          'Log masuk. Ringkasan menunjukkan <b>Maklumat Caruman & Kutipan (ACR)</b> dan <b>Maklumat Caruman & Kutipan SIP (ECR)</b>.',
        list: 'Buka senarai ACR atau ECR. Cari mengikut bulan atau nombor.',
        details: 'Buka satu rekod untuk melihat setiap baris dan cara setiap syer dikira.',
        pdf: 'Tekan <b>Muat turun PDF</b>. Kod pada kertas itu boleh disahkan oleh sesiapa sahaja di halaman <verify>Sahkan rekod</verify>.',
      },
    },
    file: {
      title: 'Sediakan fail teks yang diterima',
      lead: 'Sejak 1 Oktober 2026 hanya satu format diterima: SOCSO, EIS dan SKBBK bersama, 278 aksara sebaris.',
      steps: {
        choose: 'Dalam program gaji, pilih eksport PERKESO gabungan versi 2 (dengan SKBBK).',
        month: 'Pilih bulan gaji diperoleh, bukan bulan gaji dibayar.',
        identity: 'Pastikan setiap pekerja ada No. KPPN 12 digit, atau nombor SSFW bagi pekerja asing.',
        try: 'Cuba fail itu di halaman <check>Semak fail teks</check> sebelum log masuk.',
      },
    },
    need: {
      title: 'Yang anda perlukan',
      email: 'Alamat e-mel yang didaftarkan bagi majikan',
      file: 'Fail teks bulan itu daripada program gaji',
    },
  },
  verify: {
    title: 'Sahkan rekod',
    lead: 'Semak sama ada ACR, ECR atau surat di tangan anda benar-benar dikeluarkan di sini.',
    label: 'Kod pengesahan',
    hint: 'Kod di bawah kod QR pada kertas ACR, ECR atau surat.',
    action: 'Sahkan',
    found: 'Rekod ini sahih',
    foundText: 'Bandingkan butiran ini dengan kertas di tangan anda. Jika ada yang berbeza, kertas itu telah diubah.',
    replaced: 'Rekod ini sudah diganti',
    replacedText: 'Ia pernah dikeluarkan di sini, tetapi caruman bulan itu kemudian dihantar semula dengan rekod baru.',
    malformed: 'Kod ini tidak lengkap. Salin semula keseluruhan kod di bawah kod QR.',
    notFound: 'Tiada rekod dengan kod ini',
    notFoundText:
      'Semak setiap huruf dan angka. Jika kod memang begitu pada kertas, kertas itu tidak dikeluarkan di sini.',
    again: 'Sahkan rekod lain',
    result: 'Keputusan',
    fields: {
      number: 'Nombor',
      kind: 'Jenis',
      acr: 'ACR, rekod caruman SOCSO dan SKBBK',
      ecr: 'ECR, rekod caruman SIP (EIS)',
      month: 'Bulan caruman',
      received: 'Diterima',
      employer: 'Majikan',
      code: 'Kod Majikan',
      people: 'Bilangan pekerja',
    },
    privacy: {
      title: 'Apa yang ditunjukkan',
      text: 'Tiada nama pekerja, gaji atau amaun. Hanya apa yang perlu untuk memastikan kertas itu tulen.',
    },
  },
  status: {
    title: 'Status perkhidmatan',
    lead: 'Keadaan portal ini pada {at}.',
    allGood: 'Semuanya berjalan',
    someBad: 'Ada bahagian yang tergendala',
    portal: 'Portal',
    database: 'Pangkalan data',
    storage: 'Simpanan fail',
    mail: 'E-mel',
    up: 'Berjalan',
    down: 'Tergendala',
    safe: 'Penyata yang sudah disahkan dan fail yang sudah dimuat naik selamat. Menghantar sekali lagi tidak membuat rekod kedua.',
    again: 'Semak semula',
  },
} as const;
