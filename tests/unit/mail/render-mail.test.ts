import { describe, expect, it } from 'vitest';
import { mailText } from '@/lib/mail/content';
import { type KnownMail, renderMail } from '@/lib/mail/render-mail';

const ORIGIN = 'https://portal.example.my';

const CODE: KnownMail = { template: 'sign-in-code', params: { minutes: 10 }, secrets: { code: '00420815' } };
const DEVICE: KnownMail = {
  template: 'new-device',
  params: { device: 'Chrome, Windows', at: '2026-11-15T06:05:00.000Z' },
  secrets: null,
};
const SUBMISSION: KnownMail = {
  template: 'submission-made',
  params: {
    employerName: 'Kedai {Runcit} <Ali>',
    employerCode: 'B1234567890X',
    month: '2026-10',
    people: 10_000,
    acr: { number: 'ACR001026000001', totalSen: '123456789012' },
    ecr: { number: 'ECR001026000001', totalSen: '70' },
    dueDate: '2026-11-16',
    path: '/employer/records/acr/x',
  },
  secrets: null,
};

const CASE: KnownMail = {
  template: 'case-submitted',
  params: {
    employerName: 'Kedai {Runcit} <Ali>',
    number: 'KES-26-0000001',
    targetDate: '2026-11-24',
    registers: true,
    path: '/employer/registration/x',
  },
  secrets: null,
};

function words(mail: KnownMail, language: 'ms' | 'en'): string {
  const content = renderMail(mail, language, ORIGIN);
  return `${content.subject}\n${mailText(content)}`;
}

describe('the mail with a sign-in code', () => {
  it.each(['ms', 'en'] as const)('shows it grouped, and not in the subject (%s)', (language) => {
    const content = renderMail(CODE, language, ORIGIN);
    expect(mailText(content)).toContain('    0042 0815\n');
    expect(content.subject).not.toMatch(/\d/);
  });

  it('says how long and where it is good', () => {
    expect(words(CODE, 'ms')).toContain('sah selama 10 minit dan hanya pada pelayar yang memintanya');
    expect(words(CODE, 'en')).toContain('good for 10 minutes, and only in the browser that asked');
  });
});

describe('the mail about a new device', () => {
  it('says which and when, in Malaysian time, and what to do', () => {
    expect(words(DEVICE, 'ms')).toMatch(/Peranti: Chrome, Windows\nMasa: 15 November 2026, 14:05/);
    expect(words(DEVICE, 'en')).toContain(`${ORIGIN}/employer/account`);
  });

  it('says so when the device is not known', () => {
    expect(words({ ...DEVICE, params: { ...DEVICE.params, device: '' } }, 'ms')).toContain(
      'Peranti: Tidak dapat dikenal pasti',
    );
  });
});

describe('the mail with a message of the office', () => {
  it.each(['ms', 'en'] as const)('has the message, the number and the way to the case (%s)', (language) => {
    const text = words(
      {
        template: 'case-message',
        params: {
          caseNumber: 'KES-26-0000001',
          employerName: 'Kedai {Runcit} <Ali>',
          path: '/employer/registration/x',
          message: 'Sijil diterima.',
        },
        secrets: null,
      },
      language,
    );
    expect(text).toContain('KES-26-0000001');
    expect(text).toContain('Kedai {Runcit} <Ali>');
    expect(text).toContain('Sijil diterima.');
    expect(text).toContain(`${ORIGIN}/employer/registration/x`);
  });
});

describe('the mail about a submission', () => {
  it('tells the employer, the month, the numbers, the totals and the due date', () => {
    const text = words(SUBMISSION, 'ms');
    expect(text).toContain('Caruman Oktober 2026 sudah dihantar: Kedai {Runcit} <Ali>');
    expect(text).toContain('Kod Majikan B1234567890X');
    expect(text).toContain('Pekerja: 10,000');
    expect(text).toContain('ACR001026000001');
    expect(text).toContain('Jumlah ACR: RM 1,234,567,890.12');
    expect(text).toContain('Jumlah ECR: RM 0.70');
    expect(text).toContain('16 November 2026');
    expect(text).toContain(`${ORIGIN}/employer/records/acr/x`);
  });

  it('is silent about a record that was not made', () => {
    const { ecr: _, ...params } = SUBMISSION.params;
    const text = words({ ...SUBMISSION, params } as KnownMail, 'en');
    expect(text).toContain('Contribution for October 2026 submitted');
    expect(text).not.toContain('ECR');
  });
});

describe('the mail about a case that was sent', () => {
  it('tells its number, its employer, what comes next and by when', () => {
    const text = words(CASE, 'ms');
    expect(text).toContain('Pendaftaran diterima: KES-26-0000001');
    expect(text).toContain('Majikan: Kedai {Runcit} <Ali>');
    expect(text).toContain('selewat-lewatnya pada 24 November 2026');
    expect(text).toContain(`${ORIGIN}/employer/registration/x`);
    expect(words(CASE, 'en')).toContain('Registration received: KES-26-0000001');
  });

  it('calls any other case a case, and promises no Kod Majikan', () => {
    const other = { ...CASE, params: { ...CASE.params, registers: false } } as KnownMail;
    expect(words(other, 'ms')).toContain('Kes diterima: KES-26-0000001');
    expect(words(other, 'ms')).not.toContain('Kod Majikan');
    expect(words(other, 'en')).toContain('an officer checks this case by 24 November 2026');
  });
});
