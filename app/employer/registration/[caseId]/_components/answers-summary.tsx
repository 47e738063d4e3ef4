import { Identity } from '@/components/ui/identity';
import { Panel } from '@/components/ui/panel';
import { SummaryList } from '@/components/ui/summary-list';
import type { RegistrationView } from '@/lib/employers/queries';
import { formatCount, formatDate } from '@/lib/i18n/format';
import { languageHere, wordsHere } from '@/lib/i18n/here';
import { isHousehold } from '@/lib/rules/registration/entities';
import { ONLINE_INDUCTION } from '@/lib/rules/registration/induction';
import { findOffice } from '@/lib/rules/registration/offices';
import { caseHref } from '../../_components/addresses';

interface PartProps {
  registration: RegistrationView;
  /** Without the ways back: for the office. */
  readOnly?: boolean;
}

/** Every answer of the form, page by page, each page with its way back. */
export function AnswersSummary(part: PartProps) {
  return (
    <>
      <BusinessSummary {...part} />
      <DetailsSummary {...part} />
      <InductionSummary {...part} />
    </>
  );
}

function useWords() {
  const form = wordsHere('registrationForm');
  const lists = wordsHere('lists');
  const industries = wordsHere('industries');
  const registration = wordsHere('registration');
  return {
    form,
    registration,
    ofList: (key: string) => (lists.has(key as 'online') ? lists(key as 'online') : ''),
    ofIndustry: (key: string) => (industries.has(key as 'section.A') ? industries(key as 'section.A') : ''),
    none: registration('review.none'),
  };
}

function BusinessSummary({ registration: form, readOnly = false }: PartProps) {
  const words = useWords();
  const household = isHousehold(form.entity);
  const rows = [
    { label: words.form('field.entity'), value: words.ofList(`entity.${form.entity}`) },
    { label: words.form('field.subEntity'), value: words.ofList(`subEntity.${form.subEntity}`) },
    { label: words.form('field.entityItem'), value: words.ofList(`entityItem.${form.entityItem}`) },
    {
      label: words.form('field.brn'),
      // A number of SSM has twelve digits too, and is not grouped like an identity card's.
      value: form.brn && household ? <Identity number={form.brn} masked /> : (form.brn ?? words.none),
    },
    ...(household ? [] : [{ label: words.form('field.brnOld'), value: form.brnOld ?? words.none }]),
  ];
  return (
    <Panel
      title={words.registration(household ? 'pages.businessHousehold' : 'pages.business')}
      {...(!readOnly && {
        link: changeLink(words, form.caseId, 'business', household ? 'businessHousehold' : 'business'),
      })}
    >
      <SummaryList rows={rows} />
    </Panel>
  );
}

function DetailsSummary({ registration: form, readOnly = false }: PartProps) {
  const words = useWords();
  const language = languageHere();
  const household = isHousehold(form.entity);
  const label = (field: 'name' | 'tradeName' | 'phone' | 'email') => words.form(`field.${field}`);
  const mail = form.mailSame
    ? words.registration('review.sameAddress')
    : placeOf([form.mailAddress, form.mailPostcode, form.mailCity, words.ofList(`state.${form.mailStateCode}`)]);
  const office = findOffice(form.officeCode);
  const rows = [
    { label: label('name'), value: form.name ?? words.none },
    ...(household ? [] : [{ label: label('tradeName'), value: form.tradeName ?? words.none }]),
    {
      label: words.form('registered'),
      value: placeOf([form.address, form.postcode, form.city, words.ofList(`state.${form.stateCode}`)]),
    },
    { label: words.form('correspondence'), value: mail },
    { label: label('phone'), value: form.phone ?? words.none },
    { label: label('email'), value: form.email ?? words.none },
    ...(household ? [] : contactRows(words, form)),
    {
      label: words.form('field.firstEmployeeOn'),
      value: form.firstEmployeeOn ? formatDate(language, form.firstEmployeeOn) : words.none,
    },
    {
      label: words.form('field.employeeCount'),
      value: form.employeeCount === null ? words.none : formatCount(form.employeeCount),
    },
    { label: words.form('field.officeCode'), value: office?.name ?? words.none },
  ];
  return (
    <Panel
      title={words.registration('pages.details')}
      {...(!readOnly && { link: changeLink(words, form.caseId, 'details') })}
    >
      <SummaryList rows={rows.map((row) => ({ ...row, value: <span className="wrap-anywhere">{row.value}</span> }))} />
    </Panel>
  );
}

function contactRows(words: ReturnType<typeof useWords>, form: RegistrationView) {
  const person = [form.contactName, form.contactPosition, form.contactPhone].filter(Boolean).join(', ');
  return [
    { label: words.form('contact'), value: person || words.none },
    {
      label: words.form('industry'),
      value: form.msicDivision
        ? `${form.msicDivision} – ${words.ofIndustry(`division.${form.msicDivision}`)}`
        : words.none,
    },
  ];
}

function InductionSummary({ registration: form, readOnly = false }: PartProps) {
  const words = useWords();
  const place =
    form.inductionPlace === ONLINE_INDUCTION ? words.ofList('online') : findOffice(form.inductionPlace)?.name;
  return (
    <Panel
      title={words.registration('pages.induction')}
      {...(!readOnly && { link: changeLink(words, form.caseId, 'induction') })}
    >
      <SummaryList rows={[{ label: words.form('field.inductionPlace'), value: place ?? words.none }]} />
    </Panel>
  );
}

type Step = 'business' | 'details' | 'induction';

function changeLink(
  words: ReturnType<typeof useWords>,
  caseId: string,
  step: Step,
  title: Step | 'businessHousehold' = step,
) {
  return {
    href: caseHref(caseId, step),
    label: words.registration('review.changeOf', { what: words.registration(`pages.${title}`) }),
  };
}

function placeOf(parts: readonly (string | null)[]): string {
  const [street, postcode, ...rest] = parts;
  const town = [postcode, rest[0]].filter(Boolean).join(' ');
  return [street, town, ...rest.slice(1)].filter(Boolean).join(', ');
}
