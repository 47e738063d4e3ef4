import { brand } from '@/lib/config/brand';
import { calendarDate } from '@/lib/core/calendar';
import { formatSen } from '@/lib/core/money';
import { month } from '@/lib/core/month';
import { formatCount, formatDate, formatMoment, formatMonth } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/t';
import { caseApproved, caseMessage, caseQuery, caseRejected } from './case-mails';
import { type MailBlock, type MailContent, subjectLine } from './content';
import type { MailParams, MailSecrets, MailTemplate } from './templates';

/** A mail of the outbox with everything that its words need. */
export type KnownMail = {
  [Template in MailTemplate]: {
    readonly template: Template;
    readonly params: MailParams[Template];
    readonly secrets: MailSecrets[Template];
  };
}[MailTemplate];

/**
 * The words of a mail in the reader's language.
 *
 * @param origin scheme and host of the portal, for its links
 */
export function renderMail(known: KnownMail, language: Language, origin: string): MailContent {
  const t = translator(language, 'mail');
  const { subject, blocks } = bodyOf(known, language, origin);
  return {
    subject: subjectLine(subject),
    blocks,
    footer: [t('footer', { portal: brand.name }), brand.notice[language]],
  };
}

type Body = Pick<MailContent, 'subject' | 'blocks'>;

function bodyOf(known: KnownMail, language: Language, origin: string): Body {
  switch (known.template) {
    case 'sign-in-code':
      return signInCode(known.params, known.secrets, language);
    case 'new-device':
      return newDevice(known.params, language, origin);
    case 'case-submitted':
      return caseSubmitted(known.params, language, origin);
    case 'submission-made':
      return submissionMade(known.params, language, origin);
    case 'case-query':
      return caseQuery(known.params, language, origin);
    case 'case-message':
      return caseMessage(known.params, language, origin);
    case 'case-approved':
      return caseApproved(known.params, language, origin);
    case 'case-rejected':
      return caseRejected(known.params, language, origin);
  }
}

function signInCode(
  params: MailParams['sign-in-code'],
  secrets: MailSecrets['sign-in-code'],
  language: Language,
): Body {
  const t = translator(language, 'mail');
  return {
    subject: t('sign-in-code.subject', { portal: brand.name }),
    blocks: [
      text(t('sign-in-code.intro')),
      { kind: 'code', code: `${secrets.code.slice(0, 4)} ${secrets.code.slice(4)}` },
      text(t('sign-in-code.validity', { minutes: String(params.minutes) })),
      text(t('sign-in-code.careful')),
      text(t('sign-in-code.ignore')),
    ],
  };
}

function newDevice(params: MailParams['new-device'], language: Language, origin: string): Body {
  const t = translator(language, 'mail');
  return {
    subject: t('new-device.subject'),
    blocks: [
      text(t('new-device.intro')),
      {
        kind: 'facts',
        facts: [
          [t('new-device.device'), params.device || t('new-device.unknownDevice')],
          [t('new-device.when'), formatMoment(language, new Date(params.at))],
        ],
      },
      text(t('new-device.you')),
      text(t('new-device.notYou')),
      { kind: 'link', label: t('new-device.action'), href: `${origin}/employer/account` },
    ],
  };
}

function caseSubmitted(params: MailParams['case-submitted'], language: Language, origin: string): Body {
  const t = translator(language, 'mail');
  const date = formatDate(language, calendarDate(params.targetDate));
  return {
    subject: t(params.registers ? 'case-submitted.subject' : 'case-submitted.subjectOfCase', { number: params.number }),
    blocks: [
      text(
        t(params.registers ? 'case-submitted.intro' : 'case-submitted.introOfCase', { employer: params.employerName }),
      ),
      {
        kind: 'facts',
        facts: [
          [t('case-submitted.number'), params.number],
          [t('case-submitted.employer'), params.employerName],
          [t('case-submitted.target'), date],
        ],
      },
      text(t(params.registers ? 'case-submitted.next' : 'case-submitted.nextOfCase', { date })),
      text(t('case-submitted.queries')),
      { kind: 'link', label: t('case-submitted.action'), href: `${origin}${params.path}` },
    ],
  };
}

function submissionMade(params: MailParams['submission-made'], language: Language, origin: string): Body {
  const t = translator(language, 'mail');
  const monthName = formatMonth(language, month(params.month));
  const dueDate = formatDate(language, calendarDate(params.dueDate));
  const amount = (totalSen: string) => t('submission-made.amount', { amount: formatSen(BigInt(totalSen)) });
  const facts: [string, string][] = [[t('submission-made.people'), formatCount(params.people)]];
  if (params.acr) {
    facts.push(
      [t('submission-made.acr'), params.acr.number],
      [t('submission-made.acrTotal'), amount(params.acr.totalSen)],
    );
  }
  if (params.ecr) {
    facts.push(
      [t('submission-made.ecr'), params.ecr.number],
      [t('submission-made.ecrTotal'), amount(params.ecr.totalSen)],
    );
  }
  facts.push([t('submission-made.dueDate'), dueDate]);
  return {
    subject: t('submission-made.subject', { month: monthName, employer: params.employerName }),
    blocks: [
      text(t('submission-made.intro', { month: monthName, employer: params.employerName, code: params.employerCode })),
      { kind: 'facts', facts },
      text(t('submission-made.next', { dueDate })),
      { kind: 'link', label: t('submission-made.action'), href: `${origin}${params.path}` },
    ],
  };
}

function text(sentence: string): MailBlock {
  return { kind: 'text', text: sentence };
}
