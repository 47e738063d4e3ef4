import { expect, it } from 'vitest';
import { addressOf } from '@/lib/web/client-ip';

it.each([
  { socket: '203.0.113.5', forwarded: undefined, proxies: 0, address: '203.0.113.5', why: 'no proxy' },
  { socket: '203.0.113.5', forwarded: '198.51.100.1', proxies: 0, address: '203.0.113.5', why: 'a forged header' },
  {
    socket: '::ffff:203.0.113.5',
    forwarded: undefined,
    proxies: 0,
    address: '203.0.113.5',
    why: 'IPv4 dressed as IPv6',
  },
  { socket: '10.0.0.1', forwarded: '203.0.113.5', proxies: 1, address: '203.0.113.5', why: 'one proxy' },
  {
    socket: '10.0.0.1',
    forwarded: '198.51.100.1, 203.0.113.5',
    proxies: 1,
    address: '203.0.113.5',
    why: 'one proxy and a forged entry before it',
  },
  {
    socket: '10.0.0.1',
    forwarded: '198.51.100.1, 203.0.113.5, 10.0.0.2',
    proxies: 2,
    address: '203.0.113.5',
    why: 'two proxies',
  },
  { socket: '10.0.0.1', forwarded: '10.0.0.2', proxies: 2, address: '10.0.0.1', why: 'an entry is missing' },
  { socket: '10.0.0.1', forwarded: 'x\r\ny', proxies: 1, address: '10.0.0.1', why: 'not an address' },
  { socket: undefined, forwarded: undefined, proxies: 0, address: 'unknown', why: 'a connection that is gone' },
])('$why: $address', ({ socket, forwarded, proxies, address }) => {
  expect(addressOf(socket, forwarded, proxies)).toBe(address);
});
