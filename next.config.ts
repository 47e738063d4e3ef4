import type { NextConfig } from 'next';
import { FRAMED_VIEW_POLICY, HEADERS_OF_ALL, INERT_POLICY, VIEW_POLICY } from './lib/web/answer-headers';

/** Pages and handlers named `*.dev.tsx` or `*.dev.ts` exist only in a portal that runs for one person's machine. */
const isLocal = process.env.MAJIKAN_LOCAL === '1';

const everywhere = Object.entries(HEADERS_OF_ALL).map(([key, value]) => ({ key, value }));
const view = [{ key: 'Content-Security-Policy', value: VIEW_POLICY }];
const framedView = [
  { key: 'Content-Security-Policy', value: FRAMED_VIEW_POLICY },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
];
const inert = [{ key: 'Content-Security-Policy', value: INERT_POLICY }];

const config: NextConfig = {
  poweredByHeader: false,
  pageExtensions: isLocal ? ['tsx', 'ts', 'dev.tsx', 'dev.ts'] : ['tsx', 'ts'],
  images: { unoptimized: true },
  // The title stands in the head of every page: sent later it would need script to get there, and a second reading.
  htmlLimitedBots: /.*/,
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
      // A browser shows no PDF under `sandbox`; a document was looked through before it was kept, and still nothing runs.
      { source: '/api/documents/:id/view', headers: view },
      { source: '/api/staff/documents/:id/view', headers: framedView },
    ];
  },
};

export default config;
