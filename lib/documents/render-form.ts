import 'server-only';
import { dateInMalaysia } from '@/lib/core/calendar';
import { formatCount, formatDate } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/t';
import { Sheet, type SheetFrame } from '@/lib/paper/sheet';
import { employerPart, foreignPart, localTable } from './form-parts';
import type { FormFacts } from './form-queries';
import type { FormKind } from './forms';

/**
 * A form of a case as PDF (A4), filled in with what was typed and with lines to sign on. It is the portal's own, and says
 * so; nothing is masked, because the employer signs for what stands there.
 */
export async function renderForm(form: FormKind, facts: FormFacts, language: Language): Promise<Buffer> {
  const t = translator(language, 'documents');
  const sheet = await Sheet.begin(frameOf(form, facts, language));
  sheet.subtitle(t('form.own'));
  sheet.paragraph(t(`form.lead.${form}`));
  switch (form) {
    case 'employer':
      employerPart(sheet, facts, language);
      break;
    case 'employees':
      whoFor(sheet, facts, language);
      localTable(sheet, facts.locals, language);
      break;
    case 'foreign':
      whoFor(sheet, facts, language);
      for (const person of facts.foreigners) foreignPart(sheet, person, language);
      break;
    case 'authorisation':
      whoFor(sheet, facts, language);
      authorise(sheet, facts, language);
      break;
  }
  sheet.heading(t('form.declaration'));
  sheet.paragraph(t(`form.declare.${form}`));
  sheet.signatures([t('form.sign.name'), t('form.sign.date'), t('form.sign.position'), t('form.sign.stamp')]);
  return sheet.end();
}

/** The name of a form's file: nobody's name and nobody's number. */
export function formFileName(form: FormKind, language: Language): string {
  return `${translator(language, 'documents')(`form.file.${form}`)}.pdf`;
}

function frameOf(form: FormKind, facts: FormFacts, language: Language): SheetFrame {
  const t = translator(language, 'documents');
  const portal = translator(language, 'layout');
  return {
    language,
    brandName: portal('name'),
    tagline: portal('tagline'),
    title: t(`form.title.${form}`),
    subject: facts.employer.name,
    foot: [portal('notice'), t('form.printed', { at: formatDate(language, dateInMalaysia(facts.now)) })],
    page: (page, pages) => t('form.page', { page: formatCount(page), pages: formatCount(pages) }),
    at: facts.now,
  };
}

/** Whose form it is, in two or three lines. */
function whoFor(sheet: Sheet, { employer, number }: FormFacts, language: Language): void {
  const t = translator(language, 'documents');
  const field = translator(language, 'registrationForm');
  const facts = [
    { label: field('field.name'), value: employer.name },
    { label: field('field.brn'), value: employer.brn },
    { label: t('form.code'), value: employer.code },
    { label: t('form.number'), value: number },
  ];
  sheet.facts(facts.flatMap(({ label, value }) => (value ? [{ label, value }] : [])));
}

function authorise(sheet: Sheet, { registration }: FormFacts, language: Language): void {
  const t = translator(language, 'documents');
  const field = translator(language, 'registrationForm');
  sheet.facts([
    { label: t('form.agentName'), value: registration?.contactName ?? t('form.blank') },
    { label: field('field.contactPosition'), value: registration?.contactPosition ?? t('form.blank') },
    { label: t('form.agentIdentity'), value: t('form.blank') },
  ]);
}
