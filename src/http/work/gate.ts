import { placeOf } from '../place.ts';
import type { Limiter } from '../limits.ts';
import { judge, makeChallenge } from './challenge.ts';
import type { Challenge, Sealed, Shown } from './challenge.ts';

export interface WorkGate {
  /** What the next anonymous report from there has to bring; null while nothing is asked. */
  ahead(from: string): Challenge | null;
  /** Null lets a report in, and counts it. Otherwise what it has to bring. */
  admit(from: string, shown: Shown | null): Challenge | null;
}

export interface GateOptions {
  readonly limiter: Limiter;
  readonly now: () => number;
  readonly sealed: Sealed;
  /** 32 hex digits, fresh. */
  readonly random: () => string;
  /** Anonymous reports from one place in an hour that cost nothing; 0 never asks. */
  readonly free: number;
}

const HOUR = 60 * 60_000;
/** The whole house takes so many times as much from everywhere before it asks everybody. */
const PLACES = 60;
/** On average less than a second of an ordinary machine (docs/decisions/0031); each doubling of the load doubles it. */
const LEAST_BITS = 18;
const MOST_BITS = 22;
const LEAST_WAIT = 15;
const MOST_WAIT = 120;
const MOST_SPENT = 200_000;

/**
 * Lets reports in that cost nothing until one place, or all together, have sent more than is usual; then each further one costs
 * work, or time. Whoever cannot work waits: at most two minutes, one at a time from a place, so nobody is kept out for good.
 * What was used is remembered by this process: with several nodes, a solution is good once at each.
 */
export function openWorkGate({ limiter, now, sealed, random, free }: GateOptions): WorkGate {
  const spent = new Map<string, number>();
  const load = (from: string) =>
    Math.max(
      limiter.count('reports of a place', from, HOUR, 0) / free,
      limiter.count('reports of all', '', HOUR, 0) / (free * PLACES),
    );
  return { ahead: (from) => (isFree(from) ? null : fresh(from)), admit };

  function isFree(from: string): boolean {
    return free === 0 || load(from) < 1;
  }

  function admit(from: string, shown: Shown | null): Challenge | null {
    const asked = isFree(from) ? null : toBring(from, shown);
    if (asked !== null) return asked;
    limiter.count('reports of a place', from, HOUR, 1);
    limiter.count('reports of all', '', HOUR, 1);
    return null;
  }

  function toBring(from: string, shown: Shown | null): Challenge | null {
    const judged = shown === null || spent.has(shown.challenge) ? null : judge(shown, now(), sealed);
    if (judged === null || shown === null || judged.is === 'worthless') return fresh(from);
    if (judged.is === 'early') return judged.again;
    if (judged.is === 'waited' && !limiter.take('waited', placeOf(from), 1, LEAST_WAIT * 1000)) return fresh(from);
    spend(shown.challenge);
    return null;
  }

  function fresh(from: string): Challenge {
    const step = Math.min(MOST_BITS - LEAST_BITS, Math.max(0, Math.floor(Math.log2(load(from)))));
    const waitSeconds = Math.min(MOST_WAIT, LEAST_WAIT * 2 ** step);
    return makeChallenge({ bits: LEAST_BITS + step, waitSeconds }, { at: now(), random: random(), sealed });
  }

  function spend(challenge: string): void {
    spent.set(challenge, now());
    for (const [one, at] of spent) {
      if (spent.size <= MOST_SPENT && at + 2 * HOUR > now()) return;
      spent.delete(one);
    }
  }
}
