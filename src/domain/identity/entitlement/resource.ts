import type { System } from './entitlement.ts';
import { type Pattern, covers, overlap } from './pattern.ts';

/**
 * Whether two resources of one system have anything in common. Those of Kubernetes have four fields (namespace, group,
 * resource, name), and a wildcard in one never reaches into the next; everywhere else a wildcard stands for any characters.
 */
export function resourcesOverlap(system: System, a: Pattern, b: Pattern): boolean {
  if (system !== 'kubernetes') return overlap(a, b);
  const [one, other] = [a.split(' '), b.split(' ')];
  return one.length === other.length && one.every((field, i) => overlap(field, other[i] ?? ''));
}

/**
 * Whether all of `inner` is in `outer` together; null where that would take too long to tell. For Kubernetes several add up
 * only where they differ in one field: a false may then be too cautious, never a true too bold.
 */
export function resourceCovered(system: System, outer: readonly Pattern[], inner: Pattern): boolean | null {
  if (system !== 'kubernetes') return covers(outer, inner);
  const fields = inner.split(' ');
  const others = outer.map((one) => one.split(' ')).filter((one) => one.length === fields.length);
  const isIn = (one: readonly string[], i: number) => covers([one[i] ?? ''], fields[i] ?? '') === true;
  let isUnknown = false;
  for (const [i, field] of fields.entries()) {
    const same = others.filter((one) => fields.every((_, k) => k === i || isIn(one, k)));
    const together = covers(
      same.map((one) => one[i] ?? ''),
      field,
    );
    if (together === true) return true;
    isUnknown ||= together === null;
  }
  return isUnknown ? null : false;
}
