import 'server-only';
import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { env } from '@/lib/config/env';

/** When the address is not known, as in a test without a server. All such requests share one limit. */
const UNKNOWN = 'unknown';

const held = globalThis as { portalAddressHeader?: string };

/**
 * The network address that a request came from. `X-Forwarded-For` counts only as far as `TRUSTED_PROXIES` says; what a
 * client itself writes there changes nothing.
 */
export function clientIp(asked: Headers): string {
  return (held.portalAddressHeader && asked.get(held.portalAddressHeader)) || UNKNOWN;
}

/**
 * Called once when the server starts. Next shows its handlers headers but no socket, and takes over an
 * `X-Forwarded-For` that a client made up. So each request gets the true address in a header of its own as it arrives,
 * under a name that nobody outside this process can know.
 */
export function noteClientAddresses(): void {
  if (held.portalAddressHeader) return;
  const name = `x-address-${randomBytes(16).toString('hex')}`;
  held.portalAddressHeader = name;
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage };
    const forwarded = request.headers['x-forwarded-for'];
    request.headers[name] = addressOf(
      request.socket.remoteAddress,
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      env().trustedProxies,
    );
  });
}

/**
 * The address of a client behind so many trusted proxies, each of which added one entry at the end of
 * `X-Forwarded-For`. Entries further left were written by the client and mean nothing.
 */
export function addressOf(socket: string | undefined, forwarded: string | undefined, trustedProxies: number): string {
  const direct = plain(socket ?? '') ?? UNKNOWN;
  if (trustedProxies === 0) return direct;
  const entries = (forwarded ?? '').split(',');
  return plain(entries[entries.length - trustedProxies] ?? '') ?? direct;
}

/** An address without blanks and without IPv4's dress as IPv6; null when it is none. */
function plain(text: string): string | null {
  const address = text.trim().replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(address) ? address : null;
}
