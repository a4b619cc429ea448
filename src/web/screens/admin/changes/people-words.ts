import type { RegisterType } from '../../../../domain/people/register-types.ts';

export const CHANGES = {
  title: 'Who may come in',
  lead: 'The last hundred changes of people and their roles.',
  loading: 'Fetching what was changed',
  own: 'did it for themselves',
  house: 'by the house or the owner of its folder',
  noRole: 'none',
  what: {
    'account-bound': 'an account at the identity provider became theirs',
    'account-released': 'their account at the identity provider was let go',
    'administrator-kept': 'stayed an administrator, since nobody else is one',
    'invitation-accepted': 'accepted the invitation',
    'passkey-added': 'added a passkey',
    'passkey-removed': 'removed a passkey',
    'password-changed': 'changed the password',
    'person-admitted': 'was let in by the identity provider',
    'person-disabled': 'was disabled',
    'person-invited': 'was invited',
    'person-set-up': 'set the desk up',
    recovered: 'came back in by a recovery link',
    'recovery-made': 'was given a recovery link',
    'recovery-made-by-owner': 'was given a recovery link on the server itself',
    'roles-changed': 'has these roles now:',
  } satisfies Record<RegisterType, string>,
};
