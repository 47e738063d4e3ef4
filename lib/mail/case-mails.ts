import { month } from '@/lib/core/month';
import { formatCount, formatMonth } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/t';
import type { MailBlock, MailContent } from './content';
import type { CaseMailFacts, MailParams } from './templates';

type Body = Pick<MailContent, 'subject' | 'blocks'>;

/** The officer asked something, or cannot use a document. */
export function caseQuery(params: MailParams['case-query'], language: Language, origin: string): Body {
  const t = translator(language, 'mail');
  const { caseNumber, employerName, message, refused } = params;
  return {
    subject: t('case-query.subject', { number: caseNumber }),
    blocks: [
      text(t('case-query.intro', { number: caseNumber, employer: employerName })),
      text(message),
      ...(refused > 0 ? [text(t('case-query.refused', { count: refused }))] : []),
      text(t('case-query.next')),
      openCase(params, t('case-query.action'), origin),
    ],
  };
}

/** The officer wrote something that asks for no answer. */
export function caseMessage(params: MailParams['case-message'], language: Language, origin: string): Body {
  const t = translator(language, 'mail');
  const { caseNumber, employerName, message } = params;
  return {
    subject: t('case-message.subject', { number: caseNumber }),
    blocks: [
      text(t('case-message.intro', { number: caseNumber, employer: employerName })),
      text(message),
      text(t('case-message.next')),
      openCase(params, t('case-message.action'), origin),
    ],
  };
}

/** The case was approved: what it made, and what to do with it. */
export function caseApproved(params: MailParams['case-approved'], language: Language, origin: string): Body {
  const t = translator(language, 'mail');
  const { caseNumber, employerName, employerCode, people, liableFrom } = params;
  const facts: [string, string][] = [[t('case-approved.number'), caseNumber]];
  if (employerCode) facts.push([t('case-approved.employerCode'), employerCode]);
  if (people > 0) facts.push([t('case-approved.people'), formatCount(people)]);
  if (liableFrom) facts.push([t('case-approved.liableFrom'), formatMonth(language, month(liableFrom))]);
  return {
    subject: t('case-approved.subject', { number: caseNumber, employer: employerName }),
    blocks: [
      text(t('case-approved.intro', { employer: employerName })),
      { kind: 'facts', facts },
      ...(employerCode ? [text(t('case-approved.next'))] : []),
      text(t('case-approved.letters')),
      openCase(params, t('case-approved.action'), origin),
    ],
  };
}

/** The case was rejected, and why. */
export function caseRejected(params: MailParams['case-rejected'], language: Language, origin: string): Body {
  const t = translator(language, 'mail');
  const { caseNumber, employerName, reason } = params;
  return {
    subject: t('case-rejected.subject', { number: caseNumber }),
    blocks: [
      text(t('case-rejected.intro', { number: caseNumber, employer: employerName })),
      text(reason),
      text(t('case-rejected.next')),
      openCase(params, t('case-rejected.action'), origin),
    ],
  };
}

function openCase({ path }: CaseMailFacts, label: string, origin: string): MailBlock {
  return { kind: 'link', label, href: `${origin}${path}` };
}

function text(sentence: string): MailBlock {
  return { kind: 'text', text: sentence };
}
