import type { Grant } from './grant.ts';

/** Before there is a session: signing in is how one gets it. */
const DOORSTEP = { roles: 'any', anonymous: true } as const satisfies Grant;
const SIGNED_IN = { roles: 'any' } as const satisfies Grant;
/** What lets somebody in as oneself: a session that was left open is not enough, and nobody else has a say in it. */
const ONES_KEYS = { ...SIGNED_IN, requires: 'person', stepUp: true, inPerson: true } as const satisfies Grant;
const LOOK = { roles: ['administrator'], requires: 'person' } as const satisfies Grant;
const ADMINISTER = { ...LOOK, stepUp: true } as const satisfies Grant;

/** Who may come in, what is one's own, and who says what others may. */
export const PEOPLE_PERMISSIONS = {
  'people.setUp': DOORSTEP,
  'people.signIn': DOORSTEP,
  'people.accept': DOORSTEP,
  'people.provider': DOORSTEP,
  'people.beginAtProvider': DOORSTEP,
  'people.signInAtProvider': DOORSTEP,
  // the provider's signature is the key
  'people.endedAtProvider': DOORSTEP,
  'people.me': SIGNED_IN,
  'people.signOut': SIGNED_IN,
  'people.prove': { ...SIGNED_IN, requires: 'person' },
  'people.signInByPasskey': DOORSTEP,
  'people.askPasskey': DOORSTEP,
  'people.proveByPasskey': { ...SIGNED_IN, requires: 'person' },
  'people.passkeys': SIGNED_IN,
  'people.askSignature': { ...SIGNED_IN, requires: 'person' },
  'people.beginPasskey': ONES_KEYS,
  'people.addPasskey': ONES_KEYS,
  'people.removePasskey': ONES_KEYS,
  'people.changePassword': ONES_KEYS,
  'people.sessions': SIGNED_IN,
  'people.endSession': SIGNED_IN,
  'people.invite': ADMINISTER,
  'people.list': LOOK,
  'people.changes': LOOK,
  'people.makeRecovery': ADMINISTER,
  'people.recoverAtHouse': { ...SIGNED_IN, requires: 'person', atHouse: true },
  'people.recover': DOORSTEP,
  'people.setRoles': ADMINISTER,
  'people.disable': ADMINISTER,
  'people.releaseAccount': ADMINISTER,
} as const satisfies Record<string, Grant>;
