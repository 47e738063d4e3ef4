import type { Fields, FormBrowser, Page } from '@/tests/setup/form-browser';
import type { Outcome } from './persons';

/** What an outcome cannot be: a fault of the portal, or an answer that nobody thought of. */
export type Surprise = `surprise: ${string}`;

const ID_LENGTH = 36;
/** Answers of the form of wages that keep nothing. */
const NOT_SAVED = ['changed', 'not-employed'];

/** What a page or a route handler answered, in one word. @param done the address that success leads to */
export function outcomeOf({ status, location, html }: Page, done?: RegExp): Outcome | Surprise {
  if (status === 401 || status === 403) return `${status}`;
  if (status === 404) return 'not-found';
  if (status >= 200 && status < 300) return 'ok';
  if (status >= 300 && status < 400 && location !== null) return done?.test(location) ? 'ok' : whereTo(location);
  return `surprise: ${status} ${html.slice(0, 200)}`;
}

function whereTo(location: string): Outcome {
  const { pathname } = new URL(location, 'http://portal');
  if (pathname === '/employer/login') return 'to-login';
  if (pathname === '/staff/login') return 'to-staff-login';
  if (pathname === '/staff/login/authenticator') return 'to-second-factor';
  return pathname === '/employer/choose' ? 'to-choose' : 'elsewhere';
}

/** A form for an action: `alone` when the action takes nothing before it. */
export interface ActionForm {
  readonly id: string;
  readonly alone?: boolean | undefined;
  readonly fields: Fields;
}

/** Calls a server action the way a page's script does, at any address. `state` is what it says it was answered before. */
export function callAction(
  browser: FormBrowser,
  at: string,
  { id, alone, fields, state = null }: ActionForm & { readonly state?: unknown },
  headers: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  // The arguments come last: the server reads the form as it arrives, and they refer to it.
  body.append('0', alone ? '["$K1"]' : `[${JSON.stringify(state)},"$K1"]`);
  return browser.send(at, {
    method: 'POST',
    body,
    headers: { Origin: browser.origin, 'Next-Action': id, Accept: 'text/x-component', ...headers },
  });
}

/** Calls a server action with arguments that no page of the portal sends. */
export function callActionWith(browser: FormBrowser, at: string, id: string, args: readonly unknown[]): Promise<Page> {
  return browser.send(at, {
    method: 'POST',
    body: JSON.stringify(args),
    headers: { Origin: browser.origin, 'Next-Action': id, Accept: 'text/x-component', 'Content-Type': 'text/plain' },
  });
}

/** Posts a server action's form the way a browser without script does. */
export function postActionForm(
  browser: FormBrowser,
  at: string,
  { id, alone, fields }: ActionForm,
  headers: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const hidden: Fields = alone
    ? { [`$ACTION_ID_${id}`]: '' }
    : {
        $ACTION_REF_1: '',
        '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }),
        '$ACTION_1:1': '[null]',
        $ACTION_KEY: 'k1',
      };
  return browser.post(at, { ...hidden, ...fields }, headers);
}

interface Answer {
  readonly ok: boolean;
  readonly value?: { readonly is?: string } | null;
  readonly fields?: Readonly<Record<string, string>>;
  readonly error?: string;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly reference?: string;
}

/**
 * What an action answered to a script, in one word. A redirect to a page of what was posted is followed: who is led to a
 * page that is not there for them has not succeeded.
 *
 * @param done the address that success leads to
 */
export async function outcomeOfAction(
  browser: FormBrowser,
  page: Page,
  { done, fields }: { readonly done: RegExp; readonly fields: Fields },
): Promise<Outcome | Surprise | 'invalid'> {
  const to = page.headers.get('x-action-redirect')?.split(';')[0];
  if (page.status === 200 && to) {
    if (!done.test(to)) return isGone(to) ? 'not-found' : whereTo(to);
    const isOfPosted = Object.values(fields).some((value) => value.length === ID_LENGTH && to.includes(value));
    return isOfPosted ? outcomeOf(await browser.get(to)) : 'ok';
  }
  if (page.status !== 200) return outcomeOf(page);
  const answer = answerOf(page);
  if (!answer) return `surprise: ${page.html.slice(0, 200)}`;
  if (answer.ok) return NOT_SAVED.includes(answer.value?.is ?? '') ? 'refused' : 'ok';
  if (answer.fields) return 'invalid';
  if (answer.reference) return `surprise: a fault of the portal`;
  // A script is told to sign in elsewhere, where a form without it is led to.
  if (answer.error === 'session.ended') return whereTo(String(answer.details?.page));
  if (answer.error === 'access.role_not_allowed') return '403';
  return answer.error?.endsWith('.not_found') ? 'not-found' : 'refused';
}

/** The account page says so itself when a session was not one's own. */
function isGone(to: string): boolean {
  return /[?&]done=gone(?:&|$)/.test(to);
}

/** The value that an action returned, or null when it led elsewhere. */
export function answerOf({ html }: Page): Answer | null {
  const line = /^1:(\{"ok":.*\})$/m.exec(html)?.[1];
  return line ? (JSON.parse(line) as Answer) : null;
}

/**
 * What a page says, to be compared with another: without the address that it was asked for at and what is new each time,
 * and what it says to its own script row by row, because those come in any order.
 */
export function contentOf(html: string, path: string): { readonly seen: string; readonly rows: readonly string[] } {
  const plain = (text: string) =>
    text
      .replaceAll(path, 'PATH')
      .replaceAll(encodeURIComponent(path), 'PATH')
      .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'ID')
      .replace(/nonce(?:=|":)"[^"]+"/g, 'NONCE')
      .replace(/"secondsLeft":\d+/g, 'SECONDS');
  const pushed = [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)];
  const flight = pushed.map(([, text = '""']) => JSON.parse(text) as string).join('');
  const rows = plain(flight)
    .split('\n')
    .map((row) => row.replace(/^[0-9a-f]+:/, '').replace(/\$[A-Z@]?[0-9a-f]+/g, '$'));
  return { seen: plain(html.replace(/<script[\s\S]*?<\/script>/g, '')), rows: rows.sort() };
}
