import type { Entitlement } from './entitlement.ts';
import { covers, overlap } from './pattern.ts';
import { resourceCovered } from './resource.ts';
import type { RowIndex } from './row-index.ts';

/** How much of what a row describes is allowed: all of it, a part (`some`), nothing; or it could not be told in time. */
export type Reach = 'all' | 'some' | 'none' | 'unknown';

/**
 * How much of what `one` describes the rows allow together. Conditions are compared as they are written: one that is written
 * otherwise counts as another, even where both mean the same.
 */
export function reach(one: Entitlement, rows: RowIndex): Reach {
  const near = rows.near(one);
  const allowed = together(
    one,
    near.filter(({ effect }) => effect === 'allow'),
  );
  if (allowed === 'none') return 'none';
  const limited = rows.hasLimit(one.system)
    ? together(
        one,
        near.filter(({ effect }) => effect === 'limit'),
      )
    : 'all';
  if (limited === 'none') return 'none';
  const denied = together(
    one,
    near.filter(({ effect }) => effect === 'deny'),
  );
  if (denied === 'all') return 'none';
  if (allowed === 'unknown' || limited === 'unknown' || denied === 'unknown') return 'unknown';
  return allowed === 'all' && limited === 'all' && denied === 'none' ? 'all' : 'some';
}

/** How much of a row several others cover: one side of them has to hold all of it, and then their other sides add up. */
function together(one: Entitlement, others: readonly Entitlement[]): Reach {
  if (others.length === 0) return 'none';
  const whole = others.filter(
    ({ condition, notActions, notResources }) =>
      (condition === null || condition === one.condition) &&
      isApart(notActions, one.action, one.notActions) &&
      isApart(notResources, one.resource, one.notResources),
  );
  const resources = whole.filter(({ resource }) => resourceCovered(one.system, [resource], one.resource) === true);
  const byAction = covers(
    resources.map(({ action }) => action),
    one.action,
  );
  if (byAction === true) return 'all';
  const actions = whole.filter(({ action }) => covers([action], one.action) === true);
  const byResource = resourceCovered(
    one.system,
    actions.map(({ resource }) => resource),
    one.resource,
  );
  if (byResource === true) return 'all';
  return byAction === null || byResource === null ? 'unknown' : 'some';
}

/** Whether the exceptions of another row take nothing from this one: none of them meets it, or it excepts the same. */
function isApart(exceptions: readonly string[], pattern: string, own: readonly string[]): boolean {
  return exceptions.every((one) => !overlap(one, pattern) || covers(own, one) === true);
}
