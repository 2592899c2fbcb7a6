import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request may come from the page that it says it comes from: our own (the request's Host) or PUBLIC_URL's.
 * The comparison is exact: browsers send an Origin in one spelling. A browser leaves Origin out of plain reads of its
 * own site alone and says so in Sec-Fetch-Site; other clients send neither, and need a ticket like everybody.
 */
export function originAllowed(headers: IncomingHttpHeaders, publicOrigin: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined) {
    const site = headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (publicOrigin !== null && origin === publicOrigin) return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
