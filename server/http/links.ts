import type { WorkshopLinks } from '../../shared/workshop/requests.ts';
import { linkSecret, type LinkRole } from '../workshop/tickets.ts';
import type { Addresses } from './addresses.ts';

/** Every way into a workshop. @param host the Host header under which the asker came. */
export function workshopLinks(
  addresses: Addresses,
  host: string | undefined,
  { id, code, linkKey }: { id: string; code: string; linkKey: string },
): WorkshopLinks {
  const secret = (role: LinkRole) => `${addresses.base(host)}/enter/${id}#${linkSecret(linkKey, role)}`;
  return {
    join: joinUrl(addresses, host, code),
    facilitator: secret('facilitator'),
    observer: secret('observer'),
    lead: secret('lead'),
  };
}

export function joinUrl(addresses: Addresses, host: string | undefined, code: string): string {
  return `${addresses.joinBase(host)}/j/${code}`;
}
