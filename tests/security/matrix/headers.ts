import type { RawAnswer } from './raw';

const YEAR_S = 31_536_000;

/** A document to look at: a browser's own viewer of PDF is an object, and the office frames it beside the form. */
const VIEWS = /^\/api\/(staff\/)?documents\/[^/]+\/view$/;

/** What the answer of an address lacks, or says twice, of what each must have. */
export function lacks({ headers }: RawAnswer, address = ''): string[] {
  const view = VIEWS.exec(address);
  const frames = view?.[1] ? "'self'" : "'none'";
  const one = (name: string) => (headers.get(name)?.length === 1 ? (headers.get(name)?.[0] ?? '') : '');
  const policy = new Map(
    one('content-security-policy')
      .split('; ')
      .map((part) => [part.split(' ')[0], part] as const),
  );
  const age = Number(/^max-age=(\d+); includeSubDomains$/.exec(one('strict-transport-security'))?.[1] ?? 0);
  const held: Readonly<Record<string, boolean>> = {
    'strict-transport-security': age >= YEAR_S,
    'x-content-type-options': one('x-content-type-options') === 'nosniff',
    'x-frame-options': one('x-frame-options') === (frames === "'self'" ? 'SAMEORIGIN' : 'DENY'),
    'referrer-policy': one('referrer-policy') === 'same-origin',
    'cross-origin-opener-policy': one('cross-origin-opener-policy') === 'same-origin',
    'object-src': policy.get('object-src') === `object-src ${view ? "'self'" : "'none'"}`,
    'base-uri': policy.get('base-uri') === "base-uri 'none'",
    'frame-ancestors': policy.get('frame-ancestors') === `frame-ancestors ${frames}`,
    'form-action': ["form-action 'self'", "form-action 'none'"].includes(policy.get('form-action') ?? ''),
    'scripts by nonce or not at all':
      policy.get('default-src') === "default-src 'none'" ||
      /^script-src 'self' 'nonce-[A-Za-z0-9+/]{24}' 'strict-dynamic'$/.test(policy.get('script-src') ?? ''),
    'no x-powered-by': !headers.has('x-powered-by') && !headers.has('server'),
    'no word to other sites': ![...headers.keys()].some((name) => name.startsWith('access-control-')),
  };
  return Object.keys(held).filter((name) => !held[name]);
}

/** Whether a cache may keep an answer. */
export function isKept({ headers }: RawAnswer): boolean {
  return !/\bno-store\b/.test(headers.get('cache-control')?.join() ?? '');
}
