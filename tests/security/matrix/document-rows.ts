import { newId } from '@/lib/db/new-id';
import { pdf } from '@/tests/factories/document-files';
import type { FormBrowser } from '@/tests/setup/form-browser';
import { forApplicant, forApplicantScripts } from './persons';
import type { ActionRow, RouteRow } from './rows';
import type { Belongings } from './world';

const DOCUMENTS = '/employer/registration/[caseId]/documents';
const AUDIT = ['audit_event', 'audit_chain'];

function ofCase({ cases }: Belongings, path = ''): string {
  return `/employer/registration/${cases.draft.caseId}/documents${path}`;
}

/** The pages of a case's documents: its applicant's, and for everybody else not there. */
export const DOCUMENT_PAGES: Readonly<Record<string, RouteRow>> = {
  [DOCUMENTS]: { access: forApplicant('ok'), at: (things) => ofCase(things) },
  [`${DOCUMENTS}/new`]: { access: forApplicant('ok'), at: (things) => ofCase(things, '/new') },
  [`${DOCUMENTS}/[documentId]/remove`]: {
    access: forApplicant('ok'),
    at: (things) => ofCase(things, `/${things.cases.documentId}/remove`),
  },
};

export const DOCUMENT_HANDLERS: Readonly<Record<string, RouteRow>> = {
  'GET /api/documents/[documentId]': {
    access: forApplicantScripts('ok'),
    at: ({ cases }) => `/api/documents/${cases.documentId}`,
  },
  'GET /api/documents/[documentId]/view': {
    access: forApplicantScripts('ok'),
    at: ({ cases }) => `/api/documents/${cases.documentId}/view`,
  },
  'GET /api/letters/[letterId]': {
    access: forApplicantScripts('ok'),
    at: ({ cases }) => `/api/letters/${cases.letterId}`,
    writes: AUDIT,
  },
  'GET /api/cases/[caseId]/forms/[form]': {
    access: forApplicantScripts('ok'),
    at: ({ cases }) => `/api/cases/${cases.draft.caseId}/forms/employer`,
  },
  'POST /api/cases/[caseId]/documents': {
    access: forApplicantScripts('ok'),
    at: ({ cases }) => `/api/cases/${cases.draft.caseId}/documents`,
    send: (browser, { things }) => sendDocument(browser, things),
    done: /\/documents\?done=added$/,
    writes: [...AUDIT, 'document'],
  },
};

export const DOCUMENT_ACTIONS: Readonly<Record<string, ActionRow>> = {
  'app/employer/registration/[caseId]/documents/actions.ts#remove': {
    access: forApplicant('ok'),
    post: async ({ newDraftCase }) => {
      const { made, documentId } = await newDraftCase();
      const at = `/employer/registration/${made.caseId}/documents/${documentId}/remove`;
      return { at, fields: { caseId: made.caseId, documentId, version: '1' } };
    },
    done: /\/documents\?done=removed$/,
    writes: true,
  },
};

function sendDocument(browser: FormBrowser, { cases }: Belongings) {
  const form = new FormData();
  form.append('type', 'other');
  form.append('file', new Blob([new Uint8Array(pdf({ objects: `% ${newId()}` }))]), 'surat.pdf');
  return browser.send(`/api/cases/${cases.draft.caseId}/documents`, {
    method: 'POST',
    body: form,
    headers: { Origin: browser.origin },
  });
}
