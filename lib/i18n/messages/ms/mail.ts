/** What the portal writes by e-mail. A subject never holds a code or an identity number. */
export const mail = {
  footer: 'E-mel ini dihantar oleh sistem {portal}. Jangan balas e-mel ini.',
  openPortal: 'Buka portal',
  'sign-in-code': {
    subject: 'Kod log masuk {portal}',
    intro: 'Ini kata laluan sekali guna untuk log masuk:',
    validity: 'Kod ini sah selama {minutes} minit dan hanya pada pelayar yang memintanya.',
    careful: 'Jangan beri kod ini kepada sesiapa. Kami tidak akan bertanya tentangnya melalui telefon atau mesej.',
    ignore: 'Jika anda tidak meminta kod ini, abaikan sahaja e-mel ini. Tiada apa yang berlaku tanpa kodnya.',
  },
  'new-device': {
    subject: 'Log masuk daripada peranti baharu',
    intro: 'Akaun anda baru digunakan untuk log masuk daripada peranti yang belum pernah digunakan sebelum ini.',
    device: 'Peranti',
    unknownDevice: 'Tidak dapat dikenal pasti',
    when: 'Masa',
    you: 'Jika ini anda, tiada apa yang perlu dibuat.',
    notYou:
      'Jika bukan, buka halaman akaun anda dan tamatkan semua sesi. Kemudian semak keselamatan peti e-mel anda, kerana kod log masuk dihantar ke situ.',
    action: 'Buka akaun saya',
  },
  'submission-made': {
    subject: 'Caruman {month} sudah dihantar: {employer}',
    intro: 'Caruman {month} bagi {employer} (Kod Majikan {code}) sudah diterima.',
    people: 'Pekerja',
    acr: 'ACR (PERKESO)',
    ecr: 'ECR (SIP)',
    acrTotal: 'Jumlah ACR',
    ecrTotal: 'Jumlah ECR',
    amount: 'RM {amount}',
    dueDate: 'Tarikh akhir bayaran',
    next: 'Seterusnya: bayar jumlah di atas selewat-lewatnya pada {dueDate}. Rekod dan salinan PDF boleh dibuka di portal.',
    action: 'Buka rekod',
  },
} as const;
