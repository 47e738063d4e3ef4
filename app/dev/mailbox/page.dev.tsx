import type { Metadata } from 'next';
import { PortalFooter } from '@/app/_components/portal-footer';
import { TextField } from '@/components/form/text-field';
import { PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { SiteHeader } from '@/components/layout/site-header';
import { AppLink } from '@/components/ui/app-link';
import { buttonClass } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { MomentText } from '@/components/ui/date-text';
import { EmptyState } from '@/components/ui/empty-state';
import { wordsHere } from '@/lib/i18n/here';
import { codeIn, type KeptMail } from '@/lib/mail/mailbox';
import { mailboxParamsSchema } from '@/lib/mail/schema';
import { requireLocalMail } from '@/lib/web/local';

interface MailboxPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('mailbox')('title') };
}

/** The local mailbox. The file's name keeps it out of every build but one for a person's own machine. */
export default async function MailboxPage({ searchParams }: MailboxPageProps) {
  const { to } = mailboxParamsSchema.parse(await searchParams);
  const mails = await requireLocalMail(to);
  const t = wordsHere('mailbox');
  return (
    <>
      <SiteHeader home="/" />
      <PageLayout narrow title={<PageTitle title={t('title')} lead={t('lead')} />}>
        <form method="get" className="flex flex-wrap items-end gap-3">
          <TextField name="to" type="email" label={t('filter')} defaultValue={to} width={24} />
          <button type="submit" className={buttonClass('secondary')}>
            {t('refresh')}
          </button>
          {to && <AppLink href="/dev/mailbox">{t('all')}</AppLink>}
        </form>
        <div className="mt-6 grid gap-4">
          {mails.length === 0 && (
            <EmptyState icon="mail" title={t('none')}>
              {t('noneText')}
            </EmptyState>
          )}
          {mails.map((mail) => (
            <Mail key={mail.id} mail={mail} />
          ))}
        </div>
      </PageLayout>
      <PortalFooter />
    </>
  );
}

function Mail({ mail }: { mail: KeptMail }) {
  const t = wordsHere('mailbox');
  const code = codeIn(mail);
  return (
    <article className="panel">
      <h2 className="text-h4">{mail.subject}</h2>
      <p className="text-small text-ink-soft wrap-anywhere">
        {t('to')}: {mail.to.join(', ')} · <MomentText at={new Date(mail.receivedAt)} withSeconds />
      </p>
      {code && (
        <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
          <span className="visually-hidden">{t('code')}: </span>
          <strong className="nowrap text-h1 tracking-widest">{`${code.slice(0, 4)} ${code.slice(4)}`}</strong>
          <CopyButton text={code} label={t('copyCode')} doneLabel={t('copied')} />
        </p>
      )}
      {(mail.files ?? []).map((file) => (
        <p key={file.name} className="mt-3 text-small">
          <a className="link" href={`data:${file.type};base64,${file.content}`} download={file.name}>
            {t('file', { name: file.name })}
          </a>
        </p>
      ))}
      <details className="mt-3">
        <summary className="link">{t('whole')}</summary>
        <div className="mt-2 rounded-sm bg-ground p-4 text-small whitespace-pre-wrap wrap-anywhere">{mail.text}</div>
      </details>
    </article>
  );
}
