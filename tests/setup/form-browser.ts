import { setTimeout as sleep } from 'node:timers/promises';
import { Window } from 'happy-dom';
import type { KeptMail } from '@/lib/mail/mailbox';

/** What a request came back with; a redirect is not followed. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Of a redirect: path and query. */
  readonly location: string | null;
}

/** A form with its fields as the page filled them in, those that Next hides included. */
export type Fields = Readonly<Record<string, string>>;

interface FormBrowserOptions {
  /** What the portal takes for its own address, when that is not where it listens. */
  readonly appOrigin?: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A browser without script: it keeps cookies, posts forms as a browser does, and shows what came back to the last
 * header. For tests that need more than one at once, or that lie about where they come from.
 */
export class FormBrowser {
  /** Name and value of each cookie. */
  readonly cookies = new Map<string, string>();
  /** Every `Set-Cookie` that came. */
  readonly setCookies: string[] = [];

  constructor(
    readonly origin: string,
    private readonly options: FormBrowserOptions = {},
  ) {}

  /** A page, by its path. */
  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.send(path, { method: 'GET', headers });
  }

  /** Posts fields as a multipart form, or whatever body is given. Headers with an empty value are left out. */
  post(path: string, fields: Fields | URLSearchParams, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    const body = fields instanceof URLSearchParams ? fields : formOf(fields);
    return this.send(path, {
      method: 'POST',
      body,
      headers: { Origin: this.options.appOrigin ?? this.origin, ...headers },
    });
  }

  /** Opens a page and posts its form that has a field of this name. */
  async submit(
    path: string,
    field: string,
    values: Fields = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Page> {
    const page = await this.get(path);
    return this.post(path, { ...formWith(page.html, field), ...values }, headers);
  }

  /** Signs in by e-mail and code, through the pages. @returns the page that came last */
  async signIn(email: string): Promise<Page> {
    const asked = await this.submit('/employer/login', 'email', { email });
    if (asked.location === null) throw new Error(`no code was sent: ${asked.status}`);
    return this.submit(asked.location, 'code', { code: await readCode(this.origin, email) });
  }

  /** Sends a request as it is given, with the cookies. Headers with an empty value are left out. */
  async send(
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers: Readonly<Record<string, string>> },
  ): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const given = { ...this.options.headers, ...(cookie && { Cookie: cookie }), ...init.headers };
    const headers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
    const response = await fetch(this.origin + path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    const to = response.headers.get('location');
    const location = to === null ? null : new URL(to, this.origin);
    return {
      status: response.status,
      headers: response.headers,
      html: await response.text(),
      location: location && location.pathname + location.search,
    };
  }

  private keep(line: string): void {
    this.setCookies.push(line);
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** The fields of the form of a page that has one of this name. @throws Error when there is none */
export function formWith(html: string, field: string): Record<string, string> {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } });
  document.body.innerHTML = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  const form = [...document.querySelectorAll('form')].find((found) => found.querySelector(`[name="${field}"]`));
  if (!form) throw new Error(`no form with a field "${field}"`);
  const inputs = [...form.querySelectorAll('input, button[name]')];
  return Object.fromEntries(
    inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  );
}

/** The code in the newest mail to an address, once there are so many. */
export async function readCode(origin: string, email: string, mails = 1): Promise<string> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const response = await fetch(`${origin}/dev/mailbox.json?to=${encodeURIComponent(email)}`);
    const kept = ((await response.json()) as KeptMail[]).filter((mail) => /^ {4}\d{4} \d{4}$/m.test(mail.text));
    const code = /^ {4}(\d{4}) (\d{4})$/m.exec(kept[0]?.text ?? '');
    if (code && kept.length >= mails) return `${code[1]}${code[2]}`;
    await sleep(50);
  }
  throw new Error(`no mail to ${email}`);
}
