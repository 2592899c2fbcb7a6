/** Where people find this server. Built at start; the host of a request comes in when no PUBLIC_URL is set. */
export interface Addresses {
  /** Base of the links of somebody who asked under this Host header, without a slash at the end. */
  base(host: string | undefined): string;
  /** Base of what others are to open: never this machine's own loopback when it has a better address. */
  joinBase(host: string | undefined): string;
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * @param publicUrl PUBLIC_URL without a slash at the end, or null.
 * @param lan how machines nearby reach this one ("192.168.1.20"), when it listens to them.
 * @param port where the server listens, once it does.
 */
export function createAddresses(publicUrl: string | null, lan: string | null, port: () => number): Addresses {
  const base = (host: string | undefined) => publicUrl ?? `http://${host ?? `localhost:${port()}`}`;
  return {
    base,
    joinBase(host) {
      // A development server in front of this one listens for this machine alone, on a port of its own.
      const own = host !== undefined && LOOPBACK.test(host) && host.endsWith(`:${port()}`);
      return publicUrl === null && own && lan !== null ? `http://${lan}:${port()}` : base(host);
    },
  };
}
