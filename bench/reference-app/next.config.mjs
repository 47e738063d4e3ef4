import path from 'node:path';

/** As bare as the portal's own settings allow: what is compared is the portal, not another configuration of Next. */
export default {
  poweredByHeader: false,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: path.join(import.meta.dirname, '..', '..') },
};
