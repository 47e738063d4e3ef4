import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClientWords } from '@/components/layout/client-words';
import { HelpBlock, PageLayout } from '@/components/layout/page-layout';
import { PageTitle } from '@/components/layout/page-title';
import { AppLink } from '@/components/ui/app-link';
import { Callout } from '@/components/ui/callout';
import { Identity } from '@/components/ui/identity';
import { asCalendarDate } from '@/lib/core/calendar';
import { type Correctable, findCorrectable, isUnderWay, listCorrections } from '@/lib/corrections/queries';
import { CORRECTION_FIELDS, newCorrectionParamsSchema } from '@/lib/corrections/schema';
import { formatFieldDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { registryValueText } from '@/lib/i18n/registry-value';
import { PASS_KINDS, type PassKind } from '@/lib/rules/employees/papers';
import { requireCase } from '@/lib/web/session';
import { correctionsHref } from '../_components/addresses';
import { CorrectionForm } from '../_components/correction-form';
import { CorrectionNotes } from '../_components/correction-notes';
import { open } from '../actions';

interface NewCorrectionPageProps {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export function generateMetadata(): Metadata {
  return { title: wordsHere('corrections.new')('title') };
}

/** What Immigration has wrong about one foreign employee, and what is right. */
export default async function NewCorrectionPage({ params, searchParams }: NewCorrectionPageProps) {
  const { caseId } = await params;
  const { actor } = await requireCase(caseId);
  const { employee: employeeId } = newCorrectionParamsSchema.parse(await searchParams);
  const employee = employeeId && (await findCorrectable(actor, caseId, employeeId));
  if (!employee) notFound();
  const underWay = (await listCorrections(actor, caseId, employee.id)).filter(isUnderWay);
  const t = wordsHere('corrections');
  const employeePage = `/employer/registration/${caseId}/employees/foreign/${employee.id}`;
  const passKinds = wordsHere('employeeForm.passKind');
  const start = startOf(employee, passKinds);
  return (
    <PageLayout
      crumbs={[{ label: t('title'), href: correctionsHref(caseId) }, { label: t('new.title') }]}
      title={
        <PageTitle
          eyebrow={
            <>
              {employee.name}, <Identity number={employee.passport} masked />
            </>
          }
          title={t('new.title')}
          lead={t('new.lead')}
        />
      }
      help={
        <HelpBlock title={t('new.wrongHere')}>
          <p>{t('new.wrongHereText')}</p>
          <p>
            <AppLink className="link" href={employeePage}>
              {t('new.employee')}
            </AppLink>
          </p>
        </HelpBlock>
      }
    >
      {employee.differs.length > 0 && (
        <Callout tone="warn" title={t('new.differs')}>
          <Differences employee={employee} />
        </Callout>
      )}
      <CorrectionNotes corrections={underWay} />
      <ClientWords namespaces={['corrections', 'errors']}>
        <CorrectionForm
          action={open}
          hidden={{ caseId, employeeId: employee.id }}
          backHref={employeePage}
          explanation=""
          {...start}
        />
      </ClientWords>
    </PageLayout>
  );
}

/** The first value that differs, as the employer declared it. */
function startOf(
  { differs, registryState }: Correctable,
  passKinds: (kind: PassKind) => string,
): { field: string; shouldBe: string } {
  const first = differs.find(({ field }) => CORRECTION_FIELDS.some((known) => known === field));
  const field = first?.field ?? (registryState === 'unknown' ? 'no_entry' : '');
  const declared = first?.declared ?? '';
  const day = asCalendarDate(declared);
  if (day) return { field, shouldBe: formatFieldDate(day) };
  return { field, shouldBe: isPassKind(declared) ? passKinds(declared) : declared };
}

function isPassKind(text: string): text is PassKind {
  return PASS_KINDS.some((kind) => kind === text);
}

function Differences({ employee: { differs } }: { employee: Correctable }) {
  const t = wordsHere('corrections.new');
  const words = wordsHere('checks.field');
  const readable = (value: string) => registryValueText(languageHere(), value);
  return (
    <ul className="plain-list">
      {differs.map(({ field, declared, found }) => (
        <li key={field}>
          {declared !== undefined && found !== undefined
            ? t('found', { field: words(field), declared: readable(declared), found: readable(found) })
            : t('hidden', { field: words(field) })}
        </li>
      ))}
    </ul>
  );
}
