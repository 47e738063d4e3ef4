import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** Pages and handlers named `*.dev.tsx` or `*.dev.ts` exist only in a portal that runs for one person's machine. */
const isLocal = process.env.MAJIKAN_LOCAL === '1';

/** Sent with every answer, the errors and the downloads too. `proxy.ts` adds the policy for scripts to the pages. */
const everywhere = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Permitted-Cross-Domain-Policies', value: 'none' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
];

/** For what is not a page: nothing may run or be framed, whatever the bytes turn out to be. */
const inert = [
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  },
];

const config: NextConfig = {
  poweredByHeader: false,
  pageExtensions: isLocal ? ['tsx', 'ts', 'dev.tsx', 'dev.ts'] : ['tsx', 'ts'],
  images: { unoptimized: true },
  // `forbidden()` answers 403 to what another site sent.
  experimental: { authInterrupts: true },
  // `npm test` checks the types first; a second check at each start would only make it slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'pg',
    'pg-boss',
    'pg-copy-streams',
    'pdfkit',
    'bwip-js',
    'nodemailer',
    'pino',
    '@prisma/client',
  ],
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: '/_next/:path*', headers: inert },
      { source: '/:file(icon.svg|robots.txt|manifest.webmanifest)', headers: inert },
      { source: '/api/:path*', headers: [...inert, { key: 'Cache-Control', value: 'no-store' }] },
    ];
  },
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
