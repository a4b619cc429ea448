import { hostForm, placeOf } from './address.ts';
import { Stopped } from '../stopped.ts';
import type { Dial, ProbeTarget } from '../types.ts';

/** Where this probe connects to, whatever the name answers later. */
export interface Pinned {
  readonly addresses: readonly string[];
  readonly port: number;
  /** Whether a credential may be sent without TLS where the host offers none. */
  readonly clear: boolean;
}

/** More than these are not tried: a name with hundreds of addresses is no reason to knock hundreds of times. */
const ADDRESSES = 3;

/**
 * Looks the host up, once, and pins the probe to what was answered. Throws `Stopped` with `not-allowed` when one of its
 * addresses may not be asked: a name that leads inside and outside at once is a trick.
 */
export async function pin({ host, port }: ProbeTarget, { resolve, allowed }: Dial): Promise<Pinned> {
  const form = hostForm(host);
  if (form === null || !Number.isInteger(port) || port < 1 || port > 65_535) throw new Stopped('not-allowed');
  const addresses = form === 'address' ? [host] : await lookUp(host, resolve);
  if (addresses.length === 0) throw new Stopped('no-address');
  const named = allowed.filter((one) => one.host === host.toLowerCase() && (one.port === null || one.port === port));
  const inside = named.some((one) => one.inside);
  const places = addresses.map(placeOf);
  if (!places.every((place) => place === 'public' || (place !== 'never' && inside))) throw new Stopped('not-allowed');
  return {
    addresses: addresses.slice(0, ADDRESSES),
    port,
    clear: named.some((one) => one.clear) || places.every((place) => place === 'loopback'),
  };
}

async function lookUp(host: string, resolve: Dial['resolve']): Promise<readonly string[]> {
  try {
    return await resolve(host);
  } catch {
    throw new Stopped('no-address'); // the resolver's own words are nobody's answer about a credential
  }
}
