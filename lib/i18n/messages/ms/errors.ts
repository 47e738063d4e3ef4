import type { ErrorCode } from '@/lib/core/errors';

/** Every refusal: what happened and what to do. */
export const errors = {
  'access.role_not_allowed':
    'Peranan anda bagi majikan ini tidak membenarkan tindakan ini. Minta pemilik akaun majikan memberi kebenaran, atau minta rakan yang berkebenaran membuatnya.',
  'access.not_found':
    'Maklumat ini tidak dijumpai bagi majikan yang dipilih. Semak nama majikan di bahagian atas halaman, atau mulakan semula dari senarai.',
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
} as const satisfies Record<ErrorCode, string>;
