import { newId } from '@/lib/db/new-id';
import { addDocumentRow, type TestCase } from '@/tests/factories/cases';
import { addForeigner, createCorrection } from '@/tests/factories/corrections';
import { forApplicant } from './persons';
import type { ActionRow, Posted, RouteRow } from './rows';
import type { Belongings, World } from './world';

const CORRECTIONS = '/employer/registration/[caseId]/corrections';
const ONE = `${CORRECTIONS}/[correctionId]`;
const ACTIONS = 'app/employer/registration/[caseId]/corrections/actions.ts';
const ASKED = { field: 'pass_until', shouldBe: '31/07/2028', explanation: 'Diperbaharui.' };

function ofCase({ caseId }: TestCase, page = ''): string {
  return `/employer/registration/${caseId}/corrections${page}`;
}

function ofDraft({ cases }: Belongings, page = ''): string {
  return ofCase(cases.draft, `/${cases.correctionId}${page}`);
}

/** The pages of corrections at Immigration: the applicant's, and for everybody else not there. */
export const CORRECTION_PAGES: Readonly<Record<string, RouteRow>> = {
  [CORRECTIONS]: { access: forApplicant('ok'), at: ({ cases }) => ofCase(cases.draft) },
  [`${CORRECTIONS}/new`]: {
    access: forApplicant('ok'),
    at: ({ cases }) => ofCase(cases.draft, `/new?employee=${cases.foreignerId}`),
  },
  [ONE]: { access: forApplicant('ok'), at: (things) => ofDraft(things) },
  [`${ONE}/edit`]: { access: forApplicant('ok'), at: (things) => ofDraft(things, '/edit') },
  // Nothing was declared: the page leads back.
  [`${ONE}/confirm`]: { access: forApplicant('elsewhere'), at: (things) => ofDraft(things, '/confirm') },
  [`${ONE}/discard`]: { access: forApplicant('ok'), at: (things) => ofDraft(things, '/discard') },
};

export const CORRECTION_ACTIONS: Readonly<Record<string, ActionRow>> = {
  [`${ACTIONS}#open`]: {
    access: forApplicant('ok'),
    post: async ({ owner, newDraftCase }) => {
      const { made } = await newDraftCase();
      const employeeId = await addForeigner(owner, made);
      const fields = { caseId: made.caseId, employeeId, ...ASKED };
      return { at: ofCase(made, `/new?employee=${employeeId}`), fields };
    },
    done: /\/corrections\/[0-9a-f-]{36}$/,
    writes: true,
  },
  [`${ACTIONS}#save`]: {
    access: forApplicant('ok'),
    post: async (world) => posted(await newCorrection(world), '/edit', { version: '1', ...ASKED }),
    done: /\/corrections\/[0-9a-f-]{36}$/,
    writes: true,
  },
  [`${ACTIONS}#declare`]: {
    access: forApplicant('ok'),
    post: (world) => declared(world, '', { declared: 'on' }),
    done: /\/confirm\?stamp=[0-9a-f]{32}$/,
    writes: false,
  },
  [`${ACTIONS}#confirm`]: {
    access: forApplicant('ok'),
    post: (world) => declared(world, '/confirm', { key: newId() }),
    done: /\/corrections\/[0-9a-f-]{36}$/,
    writes: true,
  },
  [`${ACTIONS}#discard`]: {
    access: forApplicant('ok'),
    post: async (world) => posted(await newCorrection(world), '/discard'),
    done: /\/corrections$/,
    writes: true,
  },
};

interface NewCorrection {
  readonly of: TestCase;
  readonly made: TestCase;
}

/** A correction that can be sent as it is. */
async function newCorrection({ owner, newDraftCase }: World): Promise<NewCorrection> {
  const { made: of } = await newDraftCase();
  const made = await createCorrection(owner, of, await addForeigner(owner, of));
  for (const type of ['passport_copy', 'pass_copy']) await addDocumentRow(owner, made, { type });
  return { of, made };
}

function posted({ of, made }: NewCorrection, page: string, more: Readonly<Record<string, string>> = {}): Posted {
  return { at: ofCase(of, `/${made.caseId}${page}`), fields: { caseId: made.caseId, ...more } };
}

/** A correction with the mark that its page gives to its applicant. */
async function declared(world: World, page: string, more: Readonly<Record<string, string>>): Promise<Posted> {
  const correction = await newCorrection(world);
  const shown = await (await world.browser('applicant')).get(posted(correction, '').at);
  const stamp = /name="stamp" value="([0-9a-f]{32})"/.exec(shown.html)?.[1] ?? '';
  return posted(correction, page === '' ? '' : `${page}?stamp=${stamp}`, { stamp, ...more });
}
