/** What everybody who is signed in looks after themselves. */
export const OWN = [
  'people.addPasskey',
  'people.askSignature',
  'people.beginPasskey',
  'people.changePassword',
  'people.passkeys',
  'people.proveByPasskey',
  'people.removePasskey',
  'people.endSession',
  'people.me',
  'people.prove',
  'people.sessions',
  'people.signOut',
];
