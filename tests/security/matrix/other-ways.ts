/** Other ways to ask for a page: encodings, Next's own suffixes and headers, and headers that proxies believe. */
export function otherWaysTo(
  address: string,
  strangersCookie: string,
): (readonly [string, Readonly<Record<string, string>>])[] {
  const [bare = '', query] = address.split('?');
  const search = query ? `?${query}` : '';
  const again = 'proxy:proxy:proxy:proxy:proxy';
  return [
    [`${bare}.rsc${search}`, {}],
    [`${bare}.segments/_tree.segment.rsc`, {}],
    [`${bare}.segments/_full.segment.rsc`, {}],
    [`/_next/data/build${bare}.json${search}`, {}],
    [`${bare}.json`, {}],
    [`${bare}${search ? `${search}&` : '?'}_rsc=1`, { rsc: '1' }],
    [address, { rsc: '1' }],
    [address, { rsc: '1', 'next-router-prefetch': '1' }],
    [address, { rsc: '1', 'next-router-prefetch': '2' }],
    [address, { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
    [address, { purpose: 'prefetch', 'x-nextjs-data': '1' }],
    [address.replace('/employer', '/%65mployer'), {}],
    [address.replace('/employer/', '/employer%2F'), {}],
    [`/${address}`, {}],
    [`${bare}/${search}`, {}],
    [address.toUpperCase(), {}],
    [`/x/..${address}`, {}],
    [address, { 'x-middleware-subrequest': again.replaceAll('proxy', 'middleware') }],
    [address, { 'x-middleware-subrequest': again }],
    [address, { 'x-middleware-override-headers': 'cookie', 'x-middleware-request-cookie': strangersCookie }],
    ['/', { 'x-original-url': address, 'x-rewrite-url': address, 'x-matched-path': address, 'x-invoke-path': address }],
    [address, { 'x-portal-path': '/', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '127.0.0.1' }],
  ];
}
