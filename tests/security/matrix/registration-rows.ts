import { newId } from '@/lib/db/new-id';
import { stepStamp } from '@/lib/employers/step-stamp';
import type { RegistrationAnswers } from '@/lib/rules/registration/gaps';
import { addDocumentRow, createStaff, moveCaseAs, sendCase, type TestCase } from '@/tests/factories/cases';
import { COMPANY_DOCUMENTS } from '@/tests/factories/registrations';
import { forApplicant, forUsers } from './persons';
import type { ActionRow, Posted, RouteRow } from './rows';
import type { World } from './world';

const LIST = '/employer/registration';
const CASE = '/employer/registration/[caseId]';

function ofCase({ caseId }: TestCase, page = ''): string {
  return `${LIST}/${caseId}${page}`;
}

/** The pages of a registration: its applicant's, and for everybody else not there. */
export const REGISTRATION_PAGES: Readonly<Record<string, RouteRow>> = {
  [LIST]: { access: forUsers('ok', 'ok', 'ok', 'ok') },
  [CASE]: { access: forApplicant('ok'), at: ({ cases }) => ofCase(cases.draft) },
  [`${CASE}/business`]: { access: forApplicant('ok'), at: ({ cases }) => ofCase(cases.draft, '/business') },
  [`${CASE}/details`]: { access: forApplicant('ok'), at: ({ cases }) => ofCase(cases.draft, '/details') },
  [`${CASE}/induction`]: { access: forApplicant('ok'), at: ({ cases }) => ofCase(cases.draft, '/induction') },
  [`${CASE}/review`]: { access: forApplicant('ok'), at: ({ cases }) => ofCase(cases.draft, '/review') },
  // Nothing was declared: the page leads back to the review.
  [`${CASE}/confirm`]: { access: forApplicant('elsewhere'), at: ({ cases }) => ofCase(cases.draft, '/confirm') },
  [`${CASE}/done`]: { access: forApplicant('ok'), at: ({ cases }) => ofCase(cases.sent, '/done') },
  [`${CASE}/discard`]: { access: forApplicant('ok'), at: ({ cases }) => ofCase(cases.draft, '/discard') },
  [`${CASE}/withdraw`]: { access: forApplicant('ok'), at: ({ cases }) => ofCase(cases.sent, '/withdraw') },
};

const ACTIONS_OF_CASE = 'app/employer/registration/[caseId]/actions.ts';

export const REGISTRATION_ACTIONS: Readonly<Record<string, ActionRow>> = {
  'app/employer/registration/actions.ts#start': {
    access: forUsers('ok', 'ok', 'ok', 'ok'),
    post: () => ({ at: LIST, fields: { kind: 'new_employer' } }),
    done: /^\/employer\/registration\/[0-9a-f-]{36}$/,
    // A second press begins nothing.
    writes: false,
  },
  [`${ACTIONS_OF_CASE}#savePage`]: {
    access: forApplicant('ok'),
    post: async ({ newDraftCase }) => {
      const { made } = await newDraftCase();
      const seen = stepStamp({ inductionPlace: null } as RegistrationAnswers, 'induction');
      const fields = { step: 'induction', press: 'later', seen, accepted: '', inductionPlace: 'online' };
      return { at: ofCase(made, '/induction'), fields: { caseId: made.caseId, ...fields } };
    },
    done: /^\/employer\/registration\/[0-9a-f-]{36}$/,
    writes: true,
  },
  [`${ACTIONS_OF_CASE}#declare`]: {
    access: forApplicant('ok'),
    post: async (world) => declared(world, '/review', { declared: 'on' }),
    done: /\/confirm\?stamp=[0-9a-f]{32}$/,
    writes: false,
  },
  [`${ACTIONS_OF_CASE}#confirm`]: {
    access: forApplicant('ok'),
    post: async (world) => declared(world, '/confirm', { key: newId() }),
    done: /\/done$/,
    writes: true,
  },
  [`${ACTIONS_OF_CASE}#discard`]: {
    access: forApplicant('ok'),
    post: async ({ newDraftCase }) => only((await newDraftCase()).made, '/discard'),
    done: /^\/employer\/registration$/,
    writes: true,
  },
  [`${ACTIONS_OF_CASE}#withdraw`]: {
    access: forApplicant('ok'),
    post: async ({ newSentCase }) => only(await newSentCase(), '/withdraw'),
    done: /^\/employer\/registration\/[0-9a-f-]{36}$/,
    writes: true,
  },
  [`${ACTIONS_OF_CASE}#write`]: {
    access: forApplicant('ok'),
    post: async ({ newSentCase }) => only(await newSentCase(), '', { message: 'Bila jawapannya?' }),
    done: /^\/employer\/registration\/[0-9a-f-]{36}$/,
    writes: true,
  },
  [`${ACTIONS_OF_CASE}#answer`]: {
    access: forApplicant('ok'),
    post: async (world) => only(await askedCase(world), '', { message: '' }),
    done: /^\/employer\/registration\/[0-9a-f-]{36}$/,
    writes: true,
  },
};

function only(made: TestCase, page: string, more: Readonly<Record<string, string>> = {}): Posted {
  return { at: ofCase(made, page), fields: { caseId: made.caseId, ...more } };
}

/** A draft that can be sent as it is. */
async function completeDraft({ owner, newDraftCase }: World): Promise<TestCase> {
  const { made } = await newDraftCase();
  await owner.query(
    `UPDATE registration SET sub_entity = 'private_company', entity_item = 'private_limited', phone = '0312345678',
       email = 'calon@majikan.example', contact_name = 'Orang Hubungan', contact_phone = '0123456789', msic_section = 'G',
       msic_division = '47', first_employee_on = '2026-11-02', employee_count = 1, office_code = 'N01',
       induction_place = 'online' WHERE employer_id = $1`,
    [made.employerId],
  );
  for (const type of COMPANY_DOCUMENTS) await addDocumentRow(owner, made, { type });
  return made;
}

/** A complete draft, with the mark that its review page gives to its applicant. */
async function declared(world: World, page: string, more: Readonly<Record<string, string>>): Promise<Posted> {
  const made = await completeDraft(world);
  const review = await (await world.browser('applicant')).get(ofCase(made, '/review'));
  const stamp = /name="stamp" value="([0-9a-f]{32})"/.exec(review.html)?.[1] ?? '';
  return only(made, page === '/confirm' ? `${page}?stamp=${stamp}` : page, { stamp, ...more });
}

/** A complete case that an officer has asked about. */
async function askedCase(world: World): Promise<TestCase> {
  const made = await sendCase(world.owner, await completeDraft(world));
  const { actor } = await createStaff(world.owner);
  await moveCaseAs(world.owner, made, actor, 'submitted', 'in_review');
  await moveCaseAs(world.owner, made, actor, 'in_review', 'query');
  return made;
}
