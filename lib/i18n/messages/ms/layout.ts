import { brand } from '@/lib/config/brand';

/** The frame of every page: strip, header, menus, footer, and the pages for when something is missing or broken. */
export const layout = {
  name: brand.name,
  tagline: brand.tagline.ms,
  notice: brand.notice.ms,
  about: 'Tentang laman ini',
  skip: 'Terus ke kandungan',
  language: 'Bahasa',
  home: 'Halaman utama',
  breadcrumb: 'Anda di sini',
  signIn: 'Log masuk',
  signOut: 'Log keluar',
  menu: {
    mySites: 'MY SITES',
    overview: 'Ringkasan',
    registration: 'Pendaftaran',
    contributions: 'Caruman',
    payments: 'Bayaran',
    records: 'Semakan',
  },
  employer: {
    label: 'Majikan',
    code: 'Kod Majikan',
    noCode: 'Belum ada Kod Majikan',
    switch: 'Tukar majikan',
  },
  person: {
    menu: 'Akaun saya',
    signedInAs: 'Log masuk sebagai',
  },
  footer: {
    label: 'Kaki halaman',
    help: 'Bantuan',
    guides: 'Panduan',
    checkFile: 'Semak fail teks',
    verify: 'Sahkan rekod',
    status: 'Status perkhidmatan',
    about: 'Perisian bebas di bawah lesen AGPL-3.0. Kadar dan peraturan diambil daripada akta dan panduan yang diterbitkan.',
    source: 'Sumber rasmi caruman: PERKESO',
  },
  notFound: {
    title: 'Halaman ini tidak dijumpai',
    lead: 'Mungkin alamatnya tersalah taip, sudah dipindahkan, atau bukan milik majikan yang anda wakili sekarang.',
    what: 'Apa yang boleh dibuat',
    address: 'Semak semula alamat halaman.',
    employer: 'Jika anda mewakili beberapa majikan, pastikan majikan yang betul dipilih di bahagian atas.',
    action: 'Ke halaman utama',
  },
  fault: {
    title: 'Halaman ini tidak dapat dibuka',
    lead: 'Ada masalah di pihak kami. Apa yang sudah dihantar atau disimpan kekal selamat.',
    retry: 'Cuba lagi',
    reference: 'Nombor rujukan untuk kami: {reference}',
    home: 'Ke halaman utama',
  },
  down: {
    title: 'Perkhidmatan tergendala seketika',
    lead: 'Kami sedang memulihkannya. Cuba lagi dalam beberapa minit.',
    safe: 'Yang selamat: penyata yang sudah disahkan, rekod ACR dan ECR, dan fail yang sudah dimuat naik.',
    check: 'Jika anda sedang menghantar ketika ini berlaku, semak senarai caruman dahulu sebelum menghantar semula. Menghantar dua kali tidak membuat dua rekod.',
  },
  noPermission: {
    title: 'Anda tiada kebenaran untuk ini',
    lead: 'Peranan anda bagi majikan ini tidak membenarkannya. Pemilik akaun majikan boleh memberi kebenaran.',
  },
} as const;
