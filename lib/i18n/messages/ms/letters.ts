/** The letters of a case: their names, what they say on paper, and the check that anybody may make. */
export const letters = {
  title: 'Surat',
  lead: 'Surat yang dikeluarkan bagi permohonan ini, sebagai PDF. Sesiapa boleh mengesahkannya dengan kod QR.',
  none: 'Belum ada surat',
  noneText: 'Surat pengesahan penerimaan dikeluarkan sebaik sahaja permohonan dihantar.',
  download: 'Muat turun PDF',
  kind: {
    acknowledgement: 'Pengesahan penerimaan permohonan',
    registration_socso: 'Surat pendaftaran majikan, SOCSO',
    registration_eis: 'Surat pendaftaran majikan, SIP',
    employees_socso: 'Surat pendaftaran pekerja, SOCSO',
    employees_eis: 'Surat pendaftaran pekerja, SIP',
  },
  file: {
    acknowledgement: 'Pengesahan-penerimaan',
    registration_socso: 'Pendaftaran-majikan-SOCSO',
    registration_eis: 'Pendaftaran-majikan-SIP',
    employees_socso: 'Pendaftaran-pekerja-SOCSO',
    employees_eis: 'Pendaftaran-pekerja-SIP',
  },
  paper: {
    act: {
      socso: 'Akta Keselamatan Sosial Pekerja 1969 (Akta 4)',
      eis: 'Akta Sistem Insurans Pekerjaan 2017 (Akta 800)',
    },
    scan: 'Imbas untuk mengesahkan surat ini',
    date: 'Tarikh',
    reference: 'No. rujukan',
    employer: 'Majikan',
    employerCode: 'Kod Majikan',
    brn: 'No. Pendaftaran (BRN)',
    address: 'Alamat',
    submitted: 'Dihantar pada',
    target: 'Keputusan selewat-lewatnya',
    people: 'Bilangan pekerja',
    details: 'Butiran',
    list: 'Senarai pekerja',
    no: 'Bil.',
    name: 'Nama',
    identity: 'No. pengenalan',
    from: 'Mula bekerja',
    acknowledgement:
      'Permohonan di bawah sudah kami terima dengan lengkap. Simpan nombor rujukannya sehingga keputusan dibuat.',
    acknowledgementNext:
      'Pegawai menyemak permohonan dan dokumen sokongannya. Jika ada yang perlu dijelaskan, kami menulis kepada anda melalui e-mel dan di halaman kes. Keputusan juga dihantar melalui e-mel.',
    registration:
      'Majikan di bawah telah didaftarkan di bawah {act} dengan Kod Majikan {code}. Gunakan kod ini pada setiap caruman dan surat-menyurat.',
    registrationNext:
      'Caruman perlu dibuat mulai gaji {month}, dan dibayar selewat-lewatnya pada hari ke-15 bulan berikutnya.',
    employees: 'Pekerja di bawah telah didaftarkan di bawah {act} sebagai pekerja {employer} (Kod Majikan {code}).',
    employeesNext:
      'No. KPPN ditunjukkan sebahagian sahaja demi privasi pekerja. Nombor keselamatan sosial pekerja asing (SSFW atau SSFDW) ditunjukkan penuh kerana ia digunakan dalam caruman.',
    made: 'Surat ini dijana oleh komputer dan tidak memerlukan tandatangan. Kesahihannya boleh disemak di {address}.',
    page: 'Halaman {page} daripada {pages}',
    dated: 'Dikeluarkan {at}',
  },
  verify: {
    found: 'Surat ini sahih',
    foundText: 'Bandingkan butiran ini dengan surat di tangan anda. Jika ada yang berbeza, surat itu telah diubah.',
    kind: 'Jenis',
    reference: 'No. rujukan',
    employer: 'Majikan',
    code: 'Kod Majikan',
    noCode: 'Belum dikeluarkan',
    made: 'Dikeluarkan',
  },
} as const;
