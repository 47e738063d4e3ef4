import path from 'node:path';
import type { NextConfig } from 'next';

/** What the portal's own configuration shares with a page that does nothing. */
const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  // It is built in a folder of its own, with the packages of the project, which lie elsewhere.
  turbopack: { root: path.parse(process.cwd()).root },
  typescript: { ignoreBuildErrors: true },
};

export default config;
