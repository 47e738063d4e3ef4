import { isDevelopmentBuild } from '@/lib/config/build-mode';

/**
 * What a page may load and run: its own files, and of script only what carries the nonce or was loaded by that.
 *
 * @param nonce new for each answer; Next puts it on its own scripts and styles
 */
export function pagePolicy(nonce: string): string {
  // Next's development build evaluates strings and writes styles to show where an error began; what is built never does.
  const evaluation = isDevelopmentBuild ? " 'unsafe-eval'" : '';
  const styles = isDevelopmentBuild ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
