/**
 * SEC-OTP-4: whether the time of the answer tells a known e-mail address from an unknown or a disabled one. Each asks for
 * a code 300 times over HTTP, in turns; the medians and a rank test (Mann-Whitney) compare them.
 * Run: node bench/run.mjs otp-timing
 */
import { createUser } from '../tests/factories/employers';
import { FormBrowser, formWith } from '../tests/setup/form-browser';
import { interleave, median, spread, timed } from './setup/measure';
import { type BenchPortal, withPortal } from './setup/portal';
import { type Figure, report } from './setup/report';

const REQUESTS = 300;
/** Beyond this, two samples of one source would differ so much once in a hundred times. */
const RANK_LIMIT = 2.576;

await withPortal(async (portal) => {
  const addresses = {
    known: (await createUser(portal.owner)).email,
    disabled: (await createUser(portal.owner, { disabled: true })).email,
    unknown: 'tiada-akaun@majikan.example',
  };
  const page = await new FormBrowser(portal.origin).get('/employer/login');
  const fields = formWith(page.html, 'email');
  const times = await interleave(
    {
      known: () => ask(portal, fields, addresses.known),
      disabled: () => ask(portal, fields, addresses.disabled),
      unknown: () => ask(portal, fields, addresses.unknown),
    },
    { warmUp: 10, counted: REQUESTS },
  );
  await report('otp-timing', [
    ...compare('disabled', times.disabled, times.known),
    ...compare('unknown', times.unknown, times.known),
  ]);
});

/** Milliseconds of one request for a code, by an address that is free to have one. */
async function ask(portal: BenchPortal, fields: Readonly<Record<string, string>>, email: string): Promise<number> {
  await portal.owner.query('DELETE FROM rate_bucket');
  await portal.owner.query('DELETE FROM login_code');
  let location: string | null = null;
  const ms = await timed(async () => {
    const browser = new FormBrowser(portal.origin);
    ({ location } = await browser.post('/employer/login', { ...fields, email }));
  });
  if (location !== '/employer/login/code') throw new Error('the request for a code was refused');
  return ms;
}

function compare(name: string, times: readonly number[], known: readonly number[]): Figure[] {
  return [
    {
      id: 'SEC-OTP-4',
      what: `difference of the medians, ${name} and known`,
      figure: Math.abs(median(times) - median(known)),
      unit: 'ms',
      goal: { atMost: 5 },
      detail: `${name} ${spread(times, 'ms', 1)}, known ${spread(known, 'ms', 1)}, ${REQUESTS} requests each`,
    },
    {
      id: 'SEC-OTP-4',
      what: `rank test, ${name} against known`,
      figure: Math.abs(rankScore(times, known)),
      unit: 'standard deviations',
      goal: { atMost: RANK_LIMIT },
      detail: `beyond ${RANK_LIMIT} the two can be told apart`,
    },
  ];
}

/** The Mann-Whitney statistic of two samples in standard deviations; 0 when neither tends to be larger. */
function rankScore(one: readonly number[], other: readonly number[]): number {
  let wins = 0;
  for (const a of one) for (const b of other) wins += a > b ? 1 : a === b ? 0.5 : 0;
  const pairs = one.length * other.length;
  return (wins - pairs / 2) / Math.sqrt((pairs * (one.length + other.length + 1)) / 12);
}
