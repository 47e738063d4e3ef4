/**
 * PERF-6: script that a browser loads for a page, as it is sent (gzip), against a bare Next page; the page with fifty
 * rows itself; and, only reported, the ratio to the 11.4 kB of govuk-frontend.
 *
 * Run: node bench/run.mjs client-js
 */
import { addMonths } from '@/lib/core/month';
import { FormBrowser } from '../tests/setup/form-browser';
import { median, spread } from './setup/measure';
import { mustGet, type PageRequest, readPage } from './setup/page';
import { type BenchPortal, withPortal } from './setup/portal';
import { beginRegistration, openLargeCompany } from './setup/practice';
import { withReferenceApp } from './setup/reference-app';
import { type Figure, report } from './setup/report';

const READ_GOAL = 1.1;
const FORM_GOAL = 1.45;
const HTML_GOAL_KB = 20;
const HTML_ROUNDS = 9;
const GOVUK_BYTES = 11_400;
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/;

await withReferenceApp({}, (bare) =>
  withPortal(async (portal) => {
    const { cookie, recordId, openMonth } = await openLargeCompany(portal);
    const reference = await scriptBytes({ url: `${bare}/nothing` });
    const figures: Figure[] = [];
    const add = async (path: string, goal: number) => {
      const script = await scriptBytes({ url: portal.origin + path, cookie });
      const detail = `${script} bytes against ${reference}; ${(script / GOVUK_BYTES).toFixed(1)} times govuk-frontend`;
      const what = `script of ${path.replace(ID, '…')}`;
      figures.push({ id: 'PERF-6', what, figure: script / reference, unit: 'x', goal: { atMost: goal }, detail });
    };
    const filed = `/employer/contributions/months/${addMonths(openMonth, -1)}`;
    const record = `/employer/records/acr/${recordId}`;
    const open = `/employer/contributions/months/${openMonth}`;
    const registration = await beginRegistration(portal, cookie);
    const pending = '/employer/contributions/pending';
    for (const path of ['/', '/employer', pending, filed, '/employer/records/acr', record]) {
      await add(path, READ_GOAL);
    }
    for (const path of [
      '/employer/login',
      open,
      `${open}/text-file`,
      await openWages(portal, open, cookie),
      '/check-file',
      // The case of a registration: its messages and answers are forms.
      registration,
      ...['business', 'details', 'employees/local/new', 'employees/foreign/new', 'documents/new', 'review'].map(
        (step) => `${registration}/${step}`,
      ),
    ]) {
      await add(path, FORM_GOAL);
    }
    // What is sent in one piece and what in two depends on the moment, and gzip with it.
    const sizes = await Promise.all(
      Array.from({ length: HTML_ROUNDS }, () => mustGet({ url: portal.origin + record, cookie }, undefined, 'gzip')),
    );
    figures.push({
      id: 'PERF-6',
      what: 'page with fifty lines, gzip',
      figure: median(sizes) / 1_000,
      unit: 'kB',
      goal: { atMost: HTML_GOAL_KB },
      detail: spread(sizes, 'bytes'),
    });
    await report('client-js', figures);
  }),
);

/** Presses the pencil of a month. @returns where its wages are filled in */
async function openWages({ origin }: BenchPortal, month: string, cookie: string): Promise<string> {
  const { location } = await new FormBrowser(origin, { headers: { Cookie: cookie } }).submit(month, 'month');
  if (location === null) throw new Error('the wages were not opened');
  return location;
}

/** The size of every script that a page names, as it is sent, in bytes. Those for old browsers do not count. */
async function scriptBytes(page: PageRequest): Promise<number> {
  const html = await readPage(page);
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const old = new Set(tags.filter((tag) => /\bnomodule\b/i.test(tag)).flatMap(scriptsIn));
  let bytes = 0;
  for (const script of new Set(scriptsIn(html))) {
    if (!old.has(script)) bytes += await mustGet({ url: new URL(script, page.url).href });
  }
  return bytes;
}

/** What the tags of a page load, and what its data name: a browser loads that as soon as it has read them. */
function scriptsIn(html: string): string[] {
  return [...html.matchAll(/\/_next\/(static\/chunks\/[\w.~-]+\.js)/g)].map(([address]) => address);
}
