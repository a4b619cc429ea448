import { probe } from './probe.ts';
import { PROBE_LIMITS } from './types.ts';
import type { Dial, Issuer, ProbeTarget } from './types.ts';

/** A name that only these tests' resolver knows. */
export const HOST = 'issuer.test';

/** A target on this machine, named as an administrator would. */
export function targetOn(issuer: Issuer, port: number, more: Partial<ProbeTarget> = {}): ProbeTarget {
  return { issuer, host: HOST, port, account: null, detail: null, authority: null, ...more };
}

/** A world in which `HOST` lies on the loopback interface, allowed by name. */
export const LOOPBACK: Dial = {
  resolve: async () => await Promise.resolve(['127.0.0.1']),
  allowed: [{ host: HOST, port: null, inside: true, clear: false }],
  at: Date.UTC(2026, 0, 1),
};

/** The limits of a probe in earnest. */
export const LIMITS = PROBE_LIMITS;

/** The bytes of a credential, for one probe: it overwrites them. */
export function held(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One probe as `ANSWER CODE`. */
export async function tried(target: ProbeTarget, credential: string, dial: Dial = LOOPBACK): Promise<string> {
  const { answer, code } = await probe(target, held(credential), LIMITS, {
    ...dial,
    allowed: [...dial.allowed, OTHER],
  });
  return `${answer} ${code}`;
}

/** Another name for the same place, of which no certificate speaks. */
const OTHER = { host: 'other.test', port: null, inside: true, clear: false };
