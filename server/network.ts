import type { NetworkInterfaceInfo } from 'node:os';

const EVERYWHERE: readonly string[] = ['0.0.0.0', '::'];
const ITSELF = /^(localhost|127\.|::1$)/i;

/** Addresses under which a server that listens on `host` can be reached from nearby, the likeliest first. IPv4, as people type it. */
export function nearbyAddresses(
  host: string,
  interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): string[] {
  if (ITSELF.test(host)) return [];
  if (!EVERYWHERE.includes(host)) return [host];
  const found = Object.values(interfaces).flatMap((infos) => infos ?? []);
  const addresses = found
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  // A bridge of a container runtime has an address too, but nobody in the room is behind it.
  return addresses.sort((a, b) => Number(isBridge(a)) - Number(isBridge(b)));
}

function isBridge(address: string): boolean {
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address);
}
