/**
 * PERF-3: requests a second of signed-in pages against a bare Next page with fifty rows: the pending list, a page of
 * fifty lines of a record, and the overview.
 *
 * Run: node bench/run.mjs pages
 */
import { coresText, workOn } from './setup/cores';
import { type Contestant, interleave, medianRatio, spread } from './setup/measure';
import { loadPractice, withPortal } from './setup/portal';
import { withReference } from './setup/reference';
import { report } from './setup/report';
import { visitPractice } from './setup/visitor';

const ROUNDS = 5;
const REQUESTS = 160;
const AT_ONCE = 8;
const GOAL = 0.5;

// Whatever is started from here on serves; the load moves to the other core afterwards.
workOn('server');
await withReference((bare) =>
  withPortal(async (portal) => {
    await loadPractice(portal);
    const { cookie, recordId } = await visitPractice(portal);
    workOn('load');
    const page = (path: string): Contestant => throughput(portal.origin + path, cookie);
    const found = await interleave(
      {
        bare: throughput(bare, ''),
        pending: page('/employer/contributions/pending?schemes=combined'),
        lines: page(`/employer/records/acr/${recordId}`),
        overview: page('/employer'),
      },
      ROUNDS,
    );
    const figure = (what: string, name: 'pending' | 'lines' | 'overview') => ({
      id: 'PERF-3',
      what: `${what} / bare page, requests a second`,
      figure: medianRatio(found[name], found.bare),
      unit: 'x',
      goal: { atLeast: GOAL },
      detail: `${spread(found[name], '/s')} against ${spread(found.bare, '/s')}; ${AT_ONCE} at once; ${coresText()}`,
    });
    await report('pages', [
      figure('pending list', 'pending'),
      figure('fifty lines of a record', 'lines'),
      figure('overview', 'overview'),
    ]);
  }),
);

/** Requests a second, with a few on their way at any time. @throws Error when one is not answered with the page itself */
function throughput(address: string, cookie: string): Contestant {
  return async () => {
    const began = performance.now();
    let left = REQUESTS;
    const visitor = async () => {
      while (left-- > 0) {
        const response = await fetch(address, { headers: { Cookie: cookie }, redirect: 'manual' });
        if (response.status !== 200) throw new Error(`${address} was answered ${response.status}`);
        await response.arrayBuffer();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, visitor));
    return (REQUESTS * 1_000) / (performance.now() - began);
  };
}
