/** Set by the front (`front.ts`) on each request: the path and query that is asked for or posted to. */
export const PATH_HEADER = 'x-portal-path';
