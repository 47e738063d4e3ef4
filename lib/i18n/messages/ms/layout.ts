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
    menu: 'Akaun',
    signedInAs: 'Log masuk sebagai',
  },
  footer: {
    label: 'Kaki halaman',
    help: 'Bantuan',
    guides: 'Panduan',
    checkFile: 'Semak fail teks',
    verify: 'Sahkan rekod',
    status: 'Status perkhidmatan',
    about:
      'Perisian bebas di bawah lesen AGPL-3.0. Kadar dan peraturan diambil daripada akta dan panduan yang diterbitkan.',
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
  noPermission: {
    title: 'Anda tiada kebenaran untuk ini',
    lead: 'Peranan anda bagi majikan ini tidak membenarkannya. Pemilik akaun majikan boleh memberi kebenaran.',
  },
} as const;
