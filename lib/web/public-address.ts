import 'server-only';
import { env } from '@/lib/config/env';

/** The whole address of a page as people outside the portal open it, for papers and QR codes. @param path from `/` on */
export function publicAddress(path: string): string {
  return `${env().appOrigin}${path}`;
}
