import type { Grant } from './grant.ts';

const LOOK = { roles: ['administrator'], requires: 'person' } as const satisfies Grant;
const ADMINISTER = { ...LOOK, stepUp: true } as const satisfies Grant;
/** Names of colleagues are nobody's secret within the desk: identities and engagements are given to teams. */
const COLLEAGUE = { roles: 'any', requires: 'person' } as const satisfies Grant;

const SYSTEM = { roles: [], system: true } as const satisfies Grant;

/** What concerns the installation as a whole: what it is set to, how it stands, who may come by token. */
export const HOUSE_PERMISSIONS = {
  'house.doctor': LOOK,
  'house.settings': LOOK,
  'house.changes': LOOK,
  'house.setOrganisation': ADMINISTER,
  'house.setPromises': ADMINISTER,
  'house.setCalendar': ADMINISTER,
  'house.setRetention': ADMINISTER,
  'house.testMail': ADMINISTER,
  'team.list': COLLEAGUE,
  'team.make': ADMINISTER,
  'team.change': ADMINISTER,
  'team.drop': ADMINISTER,
  // whoever takes power away need not show twice who they are
  'token.list': LOOK,
  'token.make': ADMINISTER,
  'token.end': LOOK,
  'house.recordBackup': SYSTEM,
  'house.recordRestore': SYSTEM,
} as const satisfies Record<string, Grant>;
