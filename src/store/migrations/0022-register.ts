import type { Migration } from './migration.ts';

/** Who let whom in, with which roles, is asked for over all people: the last of those events are found without reading any stream. */
export const register: Migration = {
  number: 22,
  name: 'register',
  statements: () => [
    `create index event_register on event (id) where type in (
      'account-bound', 'account-released', 'administrator-kept', 'invitation-accepted', 'passkey-added', 'passkey-removed',
      'password-changed', 'person-admitted', 'person-disabled', 'person-invited', 'person-set-up', 'recovered',
      'recovery-made', 'recovery-made-by-owner', 'roles-changed'
    )`,
  ],
};
