/**
 * PERF-3: how many pages a second the portal makes for somebody signed in, against a bare Next application of the same
 * version that shows the same rows, element by element, and nothing else (of the pending list, the overview and the forms
 * all that stands between head and foot of the page); and how much memory that takes (PERF-4). The company has 10,000
 * employees and 24 filed months. The process that makes the pages has one core for itself, as the bare one has;
 * PostgreSQL, which the portal's pages ask for the session and for their rows, works on the other core beside the load.
 * With `ONE_CORE=1` PostgreSQL and everything else of the portal is held to the core of the pages too.
 *
 * Run: node bench/run.mjs pages
 */
import { CORES, coresText, holdTo, workOn } from './setup/cores';
import { medianRatio, middleHalf, type Pair, type PairFound, ratiosOf, sideBySide, spread } from './setup/measure';
import { forgetPeak, residentPeak } from './setup/memory';
import { AT_ONCE, contentOf, type PageRequest, readPage, rowsOf, throughput } from './setup/page';
import { withPortal } from './setup/portal';
import { beginRegistration, openLargeCompany } from './setup/practice';
import { withReferenceApp } from './setup/reference-app';
import { type Figure, report } from './setup/report';

// A page is made some thousand times before the engine has translated all of it: both contestants get that time.
const ROUNDS = { warmUp: 10, counted: 15 };
const WINDOW_MS = 750;
const LINES = 50;
const GOAL = { atLeast: 0.5 };
const GOAL_MB = 600;
const ONE_CORE = process.env.ONE_CORE === '1';

workOn(ONE_CORE ? 'server' : 'load');
await withPortal(async (portal) => {
  const { cookie, recordId } = await openLargeCompany(portal);
  const registration = `${portal.origin}${await beginRegistration(portal, cookie)}`;
  const pages = {
    overview: { url: `${portal.origin}/employer`, cookie },
    pending: { url: `${portal.origin}/employer/contributions/pending`, cookie },
    lines: { url: `${portal.origin}/employer/records/acr/${recordId}`, cookie },
    details: { url: `${registration}/details`, cookie },
    foreign: { url: `${registration}/employees/foreign/new`, cookie },
  };
  const rows = {
    overview: contentOf(await readPage(pages.overview)),
    pending: contentOf(await readPage(pages.pending)),
    lines: rowsOf(await readPage(pages.lines)),
    details: contentOf(await readPage(pages.details)),
    foreign: contentOf(await readPage(pages.foreign)),
  };
  if (rows.lines.length < LINES) throw new Error(`the page does not have its ${LINES} lines`);
  holdTo('server', portal.webPid);
  workOn('server');
  await withReferenceApp({ ...rows, nothing: [] }, async (origin) => {
    workOn('load');
    await forgetPeak(portal.webPid);
    const against = (page: PageRequest, list: string): Pair => ({
      subject: () => throughput(page, WINDOW_MS),
      reference: () => throughput({ url: `${origin}/${list}` }, WINDOW_MS),
    });
    const rates = await sideBySide(
      {
        pending: against(pages.pending, 'pending'),
        lines: against(pages.lines, 'lines'),
        overview: against(pages.overview, 'overview'),
        details: against(pages.details, 'details'),
        foreign: against(pages.foreign, 'foreign'),
        nothing: against(pages.overview, 'nothing'),
      },
      ROUNDS,
    );
    await report('pages', [
      figureOf('pending list / bare page with the same content', rates.pending, GOAL),
      figureOf(`${LINES} lines of a record / bare page with the same`, rates.lines, GOAL),
      figureOf('overview / bare page with the same content', rates.overview, GOAL),
      figureOf('Maklumat Majikan / bare page with the same content', rates.details, GOAL),
      figureOf('Maklumat Pekerja Asing / bare page with the same content', rates.foreign, GOAL),
      figureOf('overview / bare page with nothing', rates.nothing),
      {
        id: 'PERF-4',
        what: 'most memory of the web process under this load',
        figure: await residentPeak(portal.webPid),
        unit: 'MB',
        goal: { atMost: GOAL_MB },
        detail: `${AT_ONCE} requests at once`,
      },
    ]);
  });
});

function figureOf(what: string, { subject, reference }: PairFound, goal?: Figure['goal']): Figure {
  const half = middleHalf(ratiosOf(subject, reference)).map((ratio) => ratio.toFixed(2));
  return {
    id: 'PERF-3',
    what,
    figure: medianRatio(subject, reference),
    unit: 'x',
    ...(goal && { goal }),
    detail: `middle half ${half.join('-')}; ${spread(subject, 'pages/s')}, bare ${spread(reference, 'pages/s')}; ${placesText()}`,
  };
}

function placesText(): string {
  return CORES && !ONE_CORE ? `${coresText()} with the database` : coresText();
}
