/** What is told of people besides that they came and went. The index of the table `event` has the same list. */
export const REGISTER_TYPES = [
  'account-bound',
  'account-released',
  'administrator-kept',
  'invitation-accepted',
  'passkey-added',
  'passkey-removed',
  'password-changed',
  'person-admitted',
  'person-disabled',
  'person-invited',
  'person-set-up',
  'recovered',
  'recovery-made',
  'recovery-made-by-owner',
  'roles-changed',
] as const;
export type RegisterType = (typeof REGISTER_TYPES)[number];
