import type { ErrorCode } from '@/lib/core/errors';

/** Every refusal: what happened and what to do. */
export const errors = {
  'access.role_not_allowed':
    'Peranan anda bagi majikan ini tidak membenarkan tindakan ini. Minta pemilik akaun majikan memberi kebenaran, atau minta rakan yang berkebenaran membuatnya.',
  'access.not_found':
    'Maklumat ini tidak dijumpai bagi majikan yang dipilih. Semak nama majikan di bahagian atas halaman, atau mulakan semula dari senarai.',
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
