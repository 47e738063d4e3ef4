/** Sent with every answer, the errors, the redirects and the downloads too. */
export const HEADERS_OF_ALL: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};

/** The policy of what is not a page: nothing may run or be framed, whatever the bytes turn out to be. */
export const INERT_POLICY =
  "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/** The policy of a picture or PDF that is shown in a tab of its own: no script, nothing from elsewhere, no frame around it. */
export const VIEW_POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'self'";

/** The same for the office, which looks at a document beside its form: the portal's own page may frame it. */
export const FRAMED_VIEW_POLICY = VIEW_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
