import type { Grant } from './grant.ts';

/** What concerns the installation as a whole: what it is set to, how it stands, who may come by token. */
export const HOUSE_PERMISSIONS = {} as const satisfies Record<string, Grant>;
