import type { Pattern } from './pattern.ts';

/**
 * Where a row comes from. Rows of different systems are never compared with each other. `aws-trust` is who may use a role:
 * that is said by its trust policy, and no policy of the identity adds to it.
 */
export const SYSTEMS = ['aws', 'aws-trust', 'kubernetes', 'postgres', 'github', 'entra', 'csv'] as const;
export type System = (typeof SYSTEMS)[number];

/**
 * One row of what an identity may do, in its system's own words for actions and resources. `deny` takes away whatever
 * allows it; a `limit` (a permissions boundary) allows nothing, but where there is one, only what it covers is allowed.
 */
export interface Entitlement {
  readonly system: System;
  readonly effect: 'allow' | 'deny' | 'limit';
  readonly action: Pattern;
  /** All that `action` matches but these. */
  readonly notActions: readonly Pattern[];
  readonly resource: Pattern;
  readonly notResources: readonly Pattern[];
  /** When it holds, as the system writes it, in one canonical form; null for always. */
  readonly condition: string | null;
  /** The policies, roles or grants that say so; the same row twice is one with both. */
  readonly via: readonly string[];
}

/** A row that has no exception and no condition; `more` adds what it has. */
export function row(
  system: System,
  effect: Entitlement['effect'],
  action: Pattern,
  resource: Pattern,
  via: string,
  more: Partial<Pick<Entitlement, 'notActions' | 'notResources' | 'condition'>> = {},
): Entitlement {
  return { system, effect, action, notActions: [], resource, notResources: [], condition: null, ...more, via: [via] };
}

/** Rows in their one order, each once: two snapshots that say the same are the same rows. */
export function canonical(rows: readonly Entitlement[]): readonly Entitlement[] {
  const byKey = new Map<string, Entitlement>();
  for (const given of rows) {
    const one = { ...given, notActions: sorted(given.notActions), notResources: sorted(given.notResources) };
    const key = keyOf(one);
    const via = sorted([...(byKey.get(key)?.via ?? []), ...one.via]);
    byKey.set(key, { ...one, via });
  }
  return [...byKey].toSorted(([a], [b]) => compare(a, b)).map(([, one]) => one);
}

/** Names a row apart from where it comes from. */
export function keyOf(one: Entitlement): string {
  const { system, effect, action, notActions, resource, notResources, condition } = one;
  return JSON.stringify([system, effect, action, resource, notActions, notResources, condition]);
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted(compare);
}

/** By UTF-16 units, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
