import type { ErrorCode } from '@/lib/core/errors';

/** Every refusal: what happened and what to do. */
export const errors = {
  'access.role_not_allowed':
    'Peranan anda bagi majikan ini tidak membenarkan tindakan ini. Minta pemilik akaun majikan memberi kebenaran, atau minta rakan yang berkebenaran membuatnya.',
  'access.not_found':
    'Maklumat ini tidak dijumpai bagi majikan yang dipilih. Semak nama majikan di bahagian atas halaman, atau mulakan semula dari senarai.',
  'session.ended':
    'Sesi anda sudah tamat, jadi belum ada yang disimpan. Apa yang anda taip masih ada di sini: buka {page} dalam tab lain, log masuk semula, kemudian kembali ke tab ini dan tekan butang yang sama sekali lagi.',
  'sign_in.wait':
    'Kod baru sahaja dihantar ke alamat ini. Semak peti e-mel anda, atau tunggu {seconds} saat sebelum meminta kod baharu.',
  'sign_in.wait_long':
    'Beberapa kod sudah dihantar ke alamat ini. Gunakan kod yang terbaharu dalam peti e-mel, atau minta kod baharu selepas {minutes} minit.',
  'sign_in.wait_hours':
    'Had kod sehari bagi alamat ini sudah dicapai. Kod baharu boleh diminta selepas {hours} jam. Sesi yang sedang log masuk tidak terjejas.',
  'sign_in.wait_network': 'Terlalu banyak permintaan kod daripada rangkaian ini. Cuba lagi selepas {minutes} minit.',
  'sign_in.wrong_code':
    'Kod ini tidak sepadan. Taip semula lapan angka daripada e-mel yang terbaharu. Baki cubaan: {left}.',
  'sign_in.code_locked':
    'Kod ini sudah salah ditaip lima kali dan tidak boleh digunakan lagi. Minta kod baharu di bawah.',
  'sign_in.code_expired': 'Kod ini sudah melebihi 10 minit dan tidak sah lagi. Minta kod baharu di bawah.',
  'sign_in.code_unknown':
    'Kod ini tidak boleh digunakan di sini: ia mungkin sudah digunakan, sudah diganti, atau diminta pada pelayar lain. Minta kod baharu dan taip di pelayar ini.',
  'sign_in.too_many_tries':
    'Terlalu banyak kod salah ditaip bagi alamat ini dalam 24 jam. Cuba lagi esok. Sesi yang sedang log masuk tidak terjejas.',
  'submission.not_found':
    'Caruman ini tidak dijumpai bagi majikan yang dipilih. Buka semula Senarai Tertunda Caruman dan pilih bulannya dari situ.',
  'submission.already_submitted':
    'Caruman ini sudah dihantar oleh {by} pada {at}. Tiada apa yang perlu dihantar lagi; rekodnya ada di Semakan.',
  'submission.changed':
    'Draf ini sudah berubah sejak anda membukanya, mungkin oleh rakan sekerja atau di tab lain. Muat semula halaman, semak angkanya, kemudian teruskan.',
  'submission.empty':
    'Caruman ini belum ada pekerja. Muat naik fail teks atau isi gaji pekerja dahulu, kemudian hantar.',
  'submission.month_taken':
    'Bulan ini sudah ada penyata bagi skim yang sama. Buka penyata itu untuk menyambung atau menyemaknya; satu bulan hanya boleh ada satu.',
  'submission.facts_changed':
    'Daftar PERKESO berubah bagi {count, plural, offset:1 =1 {{name}} other {{name} dan # pekerja lain}} selepas gaji disimpan, jadi amaun caruman juga berubah. Buka gaji bulan ini pada skrin, tekan Simpan Draf supaya amaun dikira semula, semak, kemudian hantar.',
  'submission.incomplete':
    '{count, plural, other {#}} pekerja bulan ini belum ada gaji dalam draf. Isi gaji mereka, atau 0.00 bagi yang tidak dibayar, kemudian hantar.',
  'submission.not_employed':
    '{count, plural, other {#}} pekerja yang diberi gaji tidak bekerja pada bulan ini. Kosongkan gaji mereka, atau betulkan tarikh kerjanya dahulu.',
  'text_file.not_found':
    'Fail ini tidak dijumpai bagi majikan yang dipilih. Buka bulan caruman itu dan muat naik failnya sekali lagi.',
  'text_file.not_checked':
    'Fail ini masih disemak. Tunggu sehingga semakan selesai; halaman ini boleh ditutup dan dibuka semula.',
  'text_file.has_faults':
    'Fail ini masih ada baris yang perlu dibaiki. Baiki baris itu di skrin atau dalam fail anda, kemudian muat naik semula.',
  'text_file.too_large':
    'Fail ini melebihi had yang dibenarkan dan tidak disimpan. Pastikan ia fail teks caruman satu bulan, kemudian pilih semula.',
  'text_file.cut_short':
    'Sambungan terputus sebelum fail sampai sepenuhnya, jadi tiada satu baris pun disimpan. Muat naik fail yang sama sekali lagi.',
  'text_file.missing': 'Belum ada fail dipilih. Tekan Pilih Fail, pilih fail teks caruman, kemudian tekan Muat Naik.',
  'text_file.busy':
    'Fail lain untuk bulan ini sedang dimuat naik. Tunggu sehingga selesai, kemudian cuba lagi jika masih perlu.',
  'month.not_open':
    'Bulan ini tidak dibuka untuk caruman majikan ini. Pilih salah satu bulan dalam Senarai Tertunda Caruman.',
  'month.in_future':
    'Bulan ini belum tiba, jadi carumannya belum boleh dibuat. Pilih bulan ini atau bulan yang sudah berlalu.',
  'request.key_reused':
    'Permintaan ini sudah digunakan untuk tindakan lain. Muat semula halaman dan buat pengesahan sekali lagi.',
  'storage.full':
    'Ruang simpanan kami penuh buat masa ini, jadi fail anda tidak disimpan. Rekod sedia ada selamat dan boleh dibuka; cuba muat naik semula sebentar lagi.',
  'case.not_found': 'Kes ini tidak dijumpai. Buka semula senarai kes dan pilih dari situ.',
  'case.changed':
    'Kes ini sudah berubah sejak anda membukanya, mungkin di tab lain atau oleh rakan sekerja. Muat semula halaman dan semak sebelum meneruskan; apa yang anda taip masih ada di sini.',
  'case.not_open':
    'Kes ini sudah dihantar, jadi maklumatnya tidak boleh diubah lagi. Jika ada yang perlu dibetulkan, tulis kepada pegawai di halaman kes.',
  'case.already_moved':
    'Kes ini sudah diproses oleh {who, select, named {{by}} staff {pejabat PERKESO} employer {majikan} other {portal}} pada {at}. Muat semula halaman untuk melihat keadaannya sekarang; tiada apa yang berubah akibat tindakan anda.',
  'case.own': 'Anda tidak boleh memutuskan kes yang anda sendiri buka atau hantar. Minta pegawai lain memutuskannya.',
  'case.incomplete':
    'Pendaftaran ini belum lengkap. Buka senarai tugas, lengkapkan bahagian yang masih bertanda, kemudian hantar.',
  'case.opened':
    'Pegawai sudah membuka kes ini, jadi ia tidak boleh ditarik balik lagi. Tulis kepada pegawai di halaman kes jika anda mahu menghentikannya.',
  'case.too_many_messages':
    'Had mesej sehari bagi satu kes ({limit}) sudah dicapai. Sambung esok, atau hubungi pejabat PERKESO yang dipilih.',
  'registration.too_many_drafts':
    'Anda sudah ada {limit} pendaftaran yang belum dihantar. Teruskan salah satu daripadanya, atau buang yang tidak diperlukan, kemudian mulakan yang baharu.',
  'correction.under_way':
    'Maklumat ini sedang dibetulkan untuk pekerja ini. Buka permohonan yang ada dan ubah di situ.',
  'registration.brn_taken':
    'No. Pendaftaran ini sudah berdaftar sebagai majikan. Jika ia syarikat anda, minta pemilik akaun majikan itu memberi anda akses, atau hubungi pejabat PERKESO dengan surat lantikan.',
  'registration.brn_in_case':
    'No. Pendaftaran ini ada dalam permohonan lain yang sedang diproses. Semak dengan rakan sekerja siapa yang menghantarnya, atau hubungi pejabat PERKESO yang dipilih.',
  'registration.changed':
    'Borang ini sudah disimpan di tempat lain sejak anda membukanya. Muat semula halaman, semak yang terkini, kemudian simpan semula perubahan anda.',
  'employee.not_found':
    'Pekerja ini tidak dijumpai dalam senarai. Buka semula Senarai Pekerja Baharu dan pilih dari situ.',
  'employee.twice':
    'Pekerja dengan nombor ini sudah ada dalam senarai. Buka namanya dalam senarai untuk mengubah maklumatnya.',
  'employee.changed':
    'Maklumat pekerja ini sudah disimpan di tempat lain sejak anda membukanya. Muat semula halaman, semak yang terkini, kemudian simpan semula perubahan anda.',
  'employee.own': 'Anda mewakili majikan ini. Minta pegawai lain menyimpannya.',
  'employee.search_limit':
    'Had carian pekerja sudah dicapai. Cuba lagi selepas {minutes} minit, atau isi maklumat pekerja sendiri dengan menanda Pendaftaran Pekerja Baharu.',
  'sheet.unreadable':
    'Fail ini tidak dapat dibaca sebagai CSV atau XLSX. Muat turun templat, isi di dalamnya, simpan sebagai CSV atau XLSX, kemudian pilih semula.',
  'sheet.too_large':
    'Fail ini melebihi had {rows} baris atau {megabytes} MB. Bahagikan kepada beberapa fail, kemudian muat naik satu demi satu.',
  'sheet.nothing':
    'Tiada baris yang ditambah. Tandakan kotak bagi baris untuk disemak, atau baiki baris dalam fail anda dan muat naik semula.',
  'sheet.not_found': 'Fail senarai pekerja ini tidak dijumpai. Muat naik semula fail anda.',
  'document.not_found': 'Dokumen ini tidak dijumpai. Buka semula senarai dokumen dan pilih dari situ.',
  'document.missing': 'Belum ada fail dipilih. Tekan Pilih Fail, pilih dokumen, kemudian tekan Masukkan Dokumen.',
  'document.no_type': 'Belum ada jenis dokumen dipilih. Pilih jenisnya dahulu, kemudian pilih fail sekali lagi.',
  'document.too_large':
    'Fail ini melebihi 10 MB dan tidak disimpan. Imbas semula pada resolusi lebih rendah atau ambil gambar yang lebih kecil, kemudian pilih semula.',
  'document.empty': 'Fail ini kosong (0 bait). Semak fail di komputer anda, kemudian pilih semula.',
  'document.not_allowed': 'Jenis fail ini tidak diterima. Gunakan PDF, JPEG atau PNG.',
  'document.content_differs':
    'Isi fail ini tidak sama dengan jenis pada namanya. Simpan semula sebagai PDF, JPEG atau PNG yang sebenar, kemudian pilih semula.',
  'document.unsafe':
    'PDF ini mengandungi skrip, fail terbenam atau tindakan automatik, jadi ia tidak disimpan. Cetak semula dokumen itu sebagai PDF biasa, kemudian pilih semula.',
  'document.locked':
    'PDF ini dikunci dengan kata laluan atau dienkripsi, jadi pegawai tidak dapat menyemaknya. Cetak atau simpan semula tanpa kata laluan, kemudian pilih semula.',
  'document.too_many_pixels':
    'Gambar ini terlalu besar ukurannya. Kecilkan kepada paling banyak 50 juta piksel, kemudian pilih semula.',
  'document.infected':
    'Pengimbas virus menolak fail ini, jadi ia tidak disimpan. Imbas komputer anda, sediakan dokumen itu semula, kemudian pilih semula.',
  'document.scanner_down':
    'Pengimbas virus tidak dapat dihubungi sekarang, jadi fail ini tidak disimpan. Cuba lagi sebentar lagi; dokumen lain anda selamat.',
  'document.cut_short':
    'Sambungan terputus sebelum fail sampai sepenuhnya, jadi tiada apa yang disimpan. Pilih fail yang sama sekali lagi.',
  'document.quota':
    'Had muat naik sehari bagi majikan ini (200 fail atau 500 MB) sudah dicapai. Sambung esok; dokumen yang sudah dimuat naik selamat.',
  'document.not_kept':
    'Fail ini tidak dapat disimpan sekarang. Cuba muat naik semula sebentar lagi; dokumen lain anda selamat.',
  'staff.wrong_code': 'Kod ini tidak sepadan. Taip enam angka yang sedang dipaparkan dalam aplikasi pengesah anda.',
  'staff.too_many_tries': 'Terlalu banyak kod salah. Cuba lagi selepas {minutes} minit.',
  'staff.already_enrolled': 'Aplikasi pengesah sudah ditetapkan bagi akaun ini. Masukkan kodnya untuk meneruskan.',
  'setting.own_change':
    'Perubahan ini dicadangkan oleh anda sendiri. Minta penyelia atau pentadbir lain bersetuju dengannya.',
  'setting.changed': 'Cadangan ini sudah diputuskan. Muat semula halaman untuk melihat tetapan yang berkuat kuasa.',
} as const satisfies Record<ErrorCode, string>;
