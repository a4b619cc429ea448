import type { Entitlement } from './entitlement.ts';
import { covers, overlap } from './pattern.ts';
import { resourcesOverlap } from './resource.ts';

/** Whether anything falls under both of two rows of one system. */
export function touch(a: Entitlement, b: Entitlement): boolean {
  return (
    overlap(a.action, b.action) &&
    resourcesOverlap(a.system, a.resource, b.resource) &&
    !isExcepted(a.notActions, b.action) &&
    !isExcepted(b.notActions, a.action) &&
    !isExcepted(a.notResources, b.resource) &&
    !isExcepted(b.notResources, a.resource)
  );
}

function isExcepted(exceptions: readonly string[], pattern: string): boolean {
  return exceptions.length > 0 && covers(exceptions, pattern) === true;
}
