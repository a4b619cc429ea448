import type { Grant } from './grant.ts';

const ADMINISTER = { roles: ['administrator'], requires: 'person' } as const satisfies Grant;

/** What concerns the installation as a whole: what it is set to, how it stands, who may come by token. */
export const HOUSE_PERMISSIONS = {
  'house.doctor': ADMINISTER,
  // whoever takes power away need not show twice who they are
  'token.list': ADMINISTER,
  'token.make': { ...ADMINISTER, stepUp: true },
  'token.end': ADMINISTER,
} as const satisfies Record<string, Grant>;
