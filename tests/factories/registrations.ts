import { randomInt } from 'node:crypto';
import type { EmployerActor } from '@/lib/core/actor';
import { calendarDate } from '@/lib/core/calendar';
import { dbDate } from '@/lib/db/dates';
import { newId } from '@/lib/db/new-id';
import { forEmployer } from '@/lib/db/tenant';
import type { DocumentType } from '@/lib/rules/registration/documents';
import { serials } from './serials';

const nextPerson = serials(6);

/** Every answer that a company's form needs. The number is one of 76 million. */
export function companyAnswers() {
  return {
    entity: 'company',
    subEntity: 'private_company',
    entityItem: 'private_limited',
    brn: `${randomInt(1950, 2026)}01${String(randomInt(1_000_000)).padStart(6, '0')}`,
    name: 'Syarikat Baharu Sdn. Bhd.',
    address: '1 Jalan Baharu',
    postcode: '50000',
    city: 'Kuala Lumpur',
    stateCode: '14',
    mailSame: true,
    phone: '0312345678',
    email: 'syarikat@majikan.example',
    contactName: 'Orang Hubungan',
    contactPhone: '0123456789',
    msicSection: 'G',
    msicDivision: '47',
    firstEmployeeOn: dbDate(calendarDate('2026-11-02')),
    employeeCount: 1,
    officeCode: 'N01',
    inductionPlace: 'online',
  };
}

/** What a company with one local employee has to show. */
export const COMPANY_DOCUMENTS: readonly DocumentType[] = [
  'company_registration',
  'company_officers',
  'employer_form',
  'employee_form',
];

/** Fills the form of a case and puts one local employee into it, as the applicant's own transaction. */
export async function fillCase(actor: EmployerActor, caseId: string): Promise<void> {
  const { employerId } = actor;
  const ic = `900101${nextPerson()}`;
  await forEmployer(actor, async (tx) => {
    await tx.registration.updateMany({ where: { employerId, caseId }, data: companyAnswers() });
    await tx.caseEmployee.createMany({
      data: {
        employerId,
        caseId,
        id: newId(),
        identityKey: `ic ${ic}`,
        isForeign: false,
        icNumber: ic,
        name: 'PEKERJA BIN BAHARU',
        birthDate: dbDate(calendarDate('1990-01-01')),
        sex: 'male',
        residency: 'citizen',
        occupation: 'Kerani',
        wageSen: 250_000n,
        employedFrom: dbDate(calendarDate('2026-11-02')),
        eisFrom: dbDate(calendarDate('2026-11-02')),
        termsAcceptedAt: new Date(),
      },
    });
  });
}

/** A PDF of one empty page; a mark makes each another one. */
export function smallPdf(mark: string): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> >>',
    `<< /Title (${mark}) >>`,
  ];
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, body] of objects.entries()) {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const start = text.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
