import { lookup } from 'node:dns/promises';
import type { AllowedHost, Dial } from './types.ts';

/** The world as it is: this machine's own way of finding names, `/etc/hosts` and all. */
export function systemDial(allowed: readonly AllowedHost[], at: number): Dial {
  return {
    allowed,
    at,
    resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  };
}
