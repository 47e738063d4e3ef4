/**
 * PERF-6: script that a browser loads for a page, as it is sent (gzip), against a bare Next page; the page with fifty
 * rows itself; and, only reported, the ratio to the 11.4 kB of govuk-frontend.
 *
 * Run: node bench/run.mjs client-js
 */
import { gzipSync } from 'node:zlib';
import { loadPractice, withPortal } from './setup/portal';
import { withReference } from './setup/reference';
import { type Figure, report } from './setup/report';
import { visitPractice } from './setup/visitor';

const READ_GOAL = 1.1;
const FORM_GOAL = 1.45;
const HTML_GOAL_KB = 20;
const GOVUK_BYTES = 11_400;

await withReference((bare) =>
  withPortal(async (portal) => {
    await loadPractice(portal);
    const { cookie, recordId, openMonth } = await visitPractice(portal);
    const reference = (await weigh(bare, '/', '')).script;
    const figures: Figure[] = [];
    const add = async (path: string, goal: number) => {
      const { script } = await weigh(portal.origin, path, cookie);
      const detail = `${script} bytes against ${reference}; ${(script / GOVUK_BYTES).toFixed(1)} times govuk-frontend`;
      const what = `script of ${path.replace(recordId, '…')}`;
      figures.push({ id: 'PERF-6', what, figure: script / reference, unit: 'x', goal: { atMost: goal }, detail });
    };
    for (const path of [
      '/',
      '/employer',
      '/employer/contributions/pending',
      `/employer/contributions/months/${openMonth}`,
      '/employer/records/acr',
      `/employer/records/acr/${recordId}`,
    ]) {
      await add(path, READ_GOAL);
    }
    for (const path of ['/employer/login', `/employer/contributions/months/${openMonth}/text-file`, '/check-file']) {
      await add(path, FORM_GOAL);
    }
    const { html } = await weigh(portal.origin, `/employer/records/acr/${recordId}`, cookie);
    figures.push({
      id: 'PERF-6',
      what: 'page with fifty lines, gzip',
      figure: html / 1_000,
      unit: 'kB',
      goal: { atMost: HTML_GOAL_KB },
      detail: `${html} bytes`,
    });
    await report('client-js', figures);
  }),
);

/** The gzipped size of a page and of every script that its HTML names, in bytes. Old browsers' scripts do not count. */
async function weigh(origin: string, path: string, cookie: string): Promise<{ html: number; script: number }> {
  const response = await fetch(origin + path, { headers: { Cookie: cookie }, redirect: 'manual' });
  if (response.status !== 200) throw new Error(`${path} was answered ${response.status}`);
  const html = await response.text();
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const modern = tags.filter((tag) => !/\bnomodule\b/i.test(tag));
  const addresses = new Set(modern.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []));
  let script = 0;
  for (const address of addresses) {
    const body = await (await fetch(new URL(address.replaceAll('&amp;', '&'), origin))).arrayBuffer();
    script += gzipSync(new Uint8Array(body)).length;
  }
  return { html: gzipSync(html).length, script };
}
