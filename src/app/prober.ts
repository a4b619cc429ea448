import { together } from '../operations/proof/prober.ts';
import type { Prober } from '../operations/proof/prober.ts';
import type { Target } from '../operations/proof/targets.ts';
import { probe } from '../probes/probe.ts';
import { systemDial } from '../probes/system.ts';
import { PROBE_LIMITS } from '../probes/types.ts';
import type { Held, ProbeResult } from '../probes/types.ts';

/** Probes one form after the other. `now` is in milliseconds. */
export function openProber(now: () => number): Prober {
  return async (target, forms) => {
    try {
      return together(await askForEach(target, forms, now));
    } finally {
      for (const form of forms) form.fill(0);
    }
  };
}

async function askForEach(target: Target, forms: readonly Held[], now: () => number): Promise<readonly ProbeResult[]> {
  const { host, port, private: inside, clear } = target;
  const results: ProbeResult[] = [];
  for (const form of forms) {
    const dial = systemDial([{ host: host.toLowerCase(), port, inside, clear }], now());
    const result = await probe(target, form, PROBE_LIMITS, dial);
    results.push(result);
    // the rest would change nothing
    if (result.answer === 'still-valid') break;
  }
  return results;
}
