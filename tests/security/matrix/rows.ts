import { newId } from '@/lib/db/new-id';
import { newAddress } from '@/tests/factories/codes';
import { createSession } from '@/tests/factories/sessions';
import { type Fields, FormBrowser, type Page, readCode } from '@/tests/setup/form-browser';
import type { Access } from './persons';
import { type Belongings, monthFile, upload, type World } from './world';

/** A page, or one method of a route handler. */
export interface RouteRow {
  readonly access: Access;
  /** Where it is asked for, with B's ids. Its own address when there is nothing to fill in. */
  readonly at?: (things: Belongings) => string;
  /** Anybody who is let in may read what is B's: that is what it is for. */
  readonly open?: true;
  /** Tables that it changes when it lets somebody in. */
  readonly writes?: readonly string[];
  /** How it is asked, when not by a plain GET. */
  readonly send?: (browser: FormBrowser, world: World) => Promise<Page>;
  /** The address that success leads to, when it leads anywhere. */
  readonly done?: RegExp;
}

/** What is posted to an action: where its form stands, and the fields with B's ids. */
export interface Posted {
  readonly at: string;
  readonly fields: Fields;
}

/** A server action. */
export interface ActionRow {
  readonly access: Access;
  /** Its form is given to it alone, without the answer before. */
  readonly alone?: true;
  /** Makes something of B's that the action can be done to, and the form to do it. */
  readonly post: (world: World) => Promise<Posted> | Posted;
  /** The address that success leads to. */
  readonly done: RegExp;
  /** Whether success always changes the database. */
  readonly writes: boolean;
}

/** The address of a page of a submission. */
export function ofSubmission({ id }: { readonly id: string }, page: string): string {
  return `/employer/contributions/${id}/${page}`;
}

/** The address under which a record and one of its lines are shown. */
export function ofRecord({ id, kind }: Belongings['acr'], employeeId?: string): string {
  const record = `/employer/records/${kind}/${id}`;
  return employeeId ? `${record}/lines/${employeeId}` : record;
}

/** Signs out the way next-auth does it, with the token that it asks for. */
export async function signOutOfNextAuth(browser: FormBrowser): Promise<Page> {
  const { csrfToken } = JSON.parse((await browser.get('/api/auth/csrf')).html) as { csrfToken: string };
  return browser.post('/api/auth/signout', new URLSearchParams({ csrfToken }));
}

/** Sends a file of B's, in a month of its own. */
export function sendMonth(browser: FormBrowser, { b }: World): Promise<Page> {
  const month = b.nextMonth();
  return upload(browser, month, monthFile(b, month));
}

/** A code of somebody, as another browser would type it. */
export async function codeOfAnother({ portal }: World): Promise<Posted> {
  const other = new FormBrowser(portal.origin);
  const email = newAddress();
  await other.submit('/employer/login', 'email', { email });
  return { at: '/employer/login/code', fields: { code: await readCode(portal.origin, email), next: '' } };
}

/** A session of B's owner, to be ended from elsewhere. */
export async function sessionOfB({ owner, b }: World): Promise<Posted> {
  const { id } = await createSession(owner, b.owner);
  return { at: '/employer/account', fields: { sessionId: id } };
}

/** A draft of B's, with the version that its pages show. */
export async function draftOfB(world: World, page: string, more: (employeeId: string) => Fields): Promise<Posted> {
  const { id, version } = await world.newDraft();
  const fields = { submissionId: id, version: String(version), ...more(world.things.employeeId) };
  return { at: `${ofSubmission({ id }, page)}?version=${version}`, fields };
}

/** A checked text file of B's. */
export async function fileOfB(world: World): Promise<Posted> {
  const fileId = await world.newFile();
  return { at: `/employer/contributions/files/${fileId}`, fields: { fileId } };
}

/** The wage of one employee, raised; the draft has the usual one. */
export function raise(employeeId: string): Fields {
  const place = { step: 'save', q: '', show: 'all', page: '1' };
  return { ...place, [`was.${employeeId}`]: '300000', [`wage.${employeeId}`]: '3100.00' };
}

/** The key of one confirmation page. */
export function confirmationKey(): Fields {
  return { key: newId() };
}
