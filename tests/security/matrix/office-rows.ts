import { newId } from '@/lib/db/new-id';
import { createStaff, type TestCase } from '@/tests/factories/cases';
import { addEmployee } from '@/tests/factories/employees';
import { createEmployer } from '@/tests/factories/employers';
import { insertRow } from '@/tests/factories/owner';
import { type Access, everybody, forOffice, forOfficeScripts } from './persons';
import type { ActionRow, Posted, RouteRow } from './rows';
import type { World } from './world';

const OFFICE = 'app/staff/(office)';
const FACTOR = 'app/staff/login/authenticator/actions.ts';
const FACTOR_PAGE = '/staff/login/authenticator';

/** The page and the actions of the second factor: there once the first was given, for the office alone. */
function forHalfOffice(outcome: 'ok' | 'refused'): Access {
  return {
    ...everybody('not-found'),
    anonymous: 'to-staff-login',
    'half-officer': outcome,
    officer: outcome,
    supervisor: outcome,
    administrator: outcome,
  };
}

export const OFFICE_PAGES: Readonly<Record<string, RouteRow>> = {
  '/staff/login': { access: everybody('ok') },
  '/staff/login/code': { access: everybody('ok') },
  [FACTOR_PAGE]: { access: forHalfOffice('ok') },
  '/staff': { access: forOffice('ok') },
  '/staff/kept/[formId]': { access: forOffice('ok'), at: ({ keptFormId }) => `/staff/kept/${keptFormId}` },
  '/staff/search': { access: forOffice('ok') },
  '/staff/settings': { access: forOffice('ok') },
  '/staff/cases/[caseId]': { access: forOffice('ok'), at: ({ cases }) => `/staff/cases/${cases.sent.caseId}` },
  '/staff/employers/[employerId]': {
    access: forOffice('ok'),
    at: ({ employerId }) => `/staff/employers/${employerId}`,
  },
  '/staff/employers/[employerId]/people/[employeeId]': {
    access: forOffice('ok'),
    at: ({ employerId, employeeId }) => `/staff/employers/${employerId}/people/${employeeId}`,
  },
  '/staff/records/[recordId]': { access: forOffice('ok'), at: ({ acr }) => `/staff/records/${acr.id}` },
  '/staff/records/[recordId]/lines/[employeeId]': {
    access: forOffice('ok'),
    at: ({ ecr, employeeId }) => `/staff/records/${ecr.id}/lines/${employeeId}`,
  },
};

/** The papers of a draft are not the office's yet. */
export const OFFICE_HANDLERS: Readonly<Record<string, RouteRow>> = {
  'GET /api/staff/documents/[documentId]': {
    access: forOfficeScripts('not-found'),
    at: ({ cases }) => `/api/staff/documents/${cases.documentId}`,
  },
  'GET /api/staff/documents/[documentId]/view': {
    access: forOfficeScripts('not-found'),
    at: ({ cases }) => `/api/staff/documents/${cases.documentId}/view`,
  },
  'GET /api/staff/letters/[letterId]': {
    access: forOfficeScripts('ok'),
    at: ({ cases }) => `/api/staff/letters/${cases.letterId}`,
    writes: ['audit_event', 'audit_chain'],
  },
};

export const OFFICE_ACTIONS: Readonly<Record<string, ActionRow>> = {
  [`${FACTOR}#begin`]: {
    access: forHalfOffice('ok'),
    post: (world) => nothingBegun(world, {}),
    done: /^\/staff\/login\/authenticator$/,
    writes: true,
  },
  // Nobody here has an authenticator, so there is nothing that a code could be right for.
  [`${FACTOR}#confirm`]: {
    access: forHalfOffice('refused'),
    post: (world) => nothingBegun(world, { code: '123456' }),
    done: /^\/staff$/,
    writes: true,
  },
  [`${FACTOR}#enter`]: {
    access: forHalfOffice('refused'),
    post: (world) => nothingBegun(world, { code: '123456' }),
    done: /^\/staff$/,
    writes: true,
  },
  [`${FACTOR}#recover`]: {
    access: forHalfOffice('refused'),
    post: (world) => nothingBegun(world, { recovery: 'K7QM-2PXA-9DTR' }),
    done: /^\/staff$/,
    writes: true,
  },
  [`${OFFICE}/actions.ts#reveal`]: {
    access: forOffice('ok'),
    post: async ({ owner, newSentCase }) => {
      const made = await newSentCase();
      const { rows } = await owner.query('SELECT id FROM case_employee WHERE case_id = $1', [made.caseId]);
      const fields = { of: 'case_employee', employerId: made.employerId, id: String(rows[0]?.id) };
      return { at: pageOf(made), fields };
    },
    done: /^\/staff$/,
    writes: true,
  },
  [`${OFFICE}/search/actions.ts#search`]: {
    access: forOffice('ok'),
    post: () => ({ at: '/staff/search', fields: { term: 'Tiada Sesiapa' } }),
    done: /^\/staff$/,
    writes: true,
  },
  [`${OFFICE}/employers/[employerId]/people/[employeeId]/actions.ts#savePension`]: {
    access: forOffice('ok'),
    post: async ({ owner }) => {
      const { id: employerId } = await createEmployer(owner);
      const { id: employeeId } = await addEmployee(owner, { id: employerId });
      const key = { employerId, employeeId };
      return {
        at: `/staff/employers/${key.employerId}/people/${key.employeeId}`,
        fields: { ...key, version: '1', has: 'no', reason: 'Semakan.' },
      };
    },
    done: /\?saved=1&at=\d+$/,
    writes: true,
  },
  ...decisions(),
  ...settingChanges(),
};

function decisions(): Record<string, ActionRow> {
  const file = `${OFFICE}/cases/[caseId]/actions.ts`;
  const reviewed = async (world: World, more: Readonly<Record<string, string>>): Promise<Posted> => {
    const made = await world.newReviewedCase();
    const { rows } = await world.owner.query('SELECT version FROM employer_case WHERE id = $1', [made.caseId]);
    return { at: pageOf(made), fields: { caseId: made.caseId, version: String(rows[0]?.version), ...more } };
  };
  const row = (done: RegExp, post: ActionRow['post']): ActionRow => ({
    access: forOffice('ok'),
    post,
    done,
    writes: true,
  });
  return {
    [`${file}#take`]: row(/\?done=taken$/, async ({ newSentCase }) => {
      const made = await newSentCase();
      return { at: pageOf(made), fields: { caseId: made.caseId } };
    }),
    [`${file}#approve`]: row(/\?done=approved$/, (world) => reviewed(world, { message: '' })),
    [`${file}#reject`]: row(/\?done=rejected$/, (world) => reviewed(world, { reason: 'Bukan majikan.' })),
    [`${file}#write`]: row(/\?done=message$/, async ({ newSentCase }) => {
      const made = await newSentCase();
      return { at: pageOf(made), fields: { caseId: made.caseId, message: 'Sedang disemak.' } };
    }),
    [`${file}#ask`]: row(/\?done=query$/, (world) => reviewed(world, { message: 'Sila semak alamat.' })),
  };
}

function settingChanges(): Record<string, ActionRow> {
  const file = `${OFFICE}/settings/actions.ts`;
  const row = (post: ActionRow['post']): ActionRow => ({
    access: forOffice('403', 'ok'),
    post,
    done: /^\/staff\/settings$/,
    writes: true,
  });
  return {
    [`${file}#propose`]: row(async (world) => {
      await dropOpenProposals(world);
      return { at: '/staff/settings', fields: { key: 'automatic-approval', on: 'off', reason: 'Ujian.' } };
    }),
    [`${file}#agree`]: row(proposedByAnother),
    [`${file}#drop`]: row(proposedByAnother),
  };
}

function pageOf({ caseId }: TestCase): string {
  return `/staff/cases/${caseId}`;
}

async function nothingBegun({ owner }: World, fields: Readonly<Record<string, string>>): Promise<Posted> {
  await owner.query('UPDATE staff_member SET totp_sealed = NULL');
  return { at: FACTOR_PAGE, fields: { ...fields, next: '' } };
}

async function dropOpenProposals({ owner }: World): Promise<void> {
  await owner.query('DELETE FROM setting_change WHERE agreed_at IS NULL AND dropped_at IS NULL');
}

async function proposedByAnother(world: World): Promise<Posted> {
  await dropOpenProposals(world);
  const { user } = await createStaff(world.owner, 'supervisor');
  const changeId = newId();
  await insertRow(world.owner, 'setting_change', {
    id: changeId,
    key: 'automatic-approval',
    value: JSON.stringify(false),
    reason: 'Ujian.',
    proposed_by: user.id,
    proposed_at: new Date(),
  });
  return { at: '/staff/settings', fields: { changeId } };
}
