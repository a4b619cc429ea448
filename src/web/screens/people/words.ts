import type { Role } from '../../../domain/people/roles.ts';
import type { PersonView } from '../../../operations/views.ts';

export const WORDS = {
  title: 'People',
  lead: 'Who works here and what they may do. Reporters need no account.',
  loading: 'Fetching the people',
  onlyAdministrators: 'Only administrators see this page.',
  you: 'you',
  alone:
    'You are the only one here. Whoever carries something out cannot verify it: invite a colleague. To work on cases yourself, give yourself the role of a responder too.',
  status: {
    invited: 'Invited, not here yet',
    active: 'Active',
    disabled: 'Disabled',
  } satisfies Record<PersonView['status'], string>,
  search: 'Look for people',
  searchHint: 'Name, address or role',
  standings: 'Which people',
  standing: { all: 'All', active: 'Active', invited: 'Invited', disabled: 'Disabled' } satisfies Record<
    PersonView['status'] | 'all',
    string
  >,
  found: (count: number) => (count === 1 ? 'One person' : `${count} people`),
  nobodyFound: 'Nobody like that. Look for a part of the name, the address or a role.',
  noRoles: 'no role',
  invite: {
    title: 'Invite somebody',
    name: 'Name',
    email: 'E-mail address',
    roles: 'Roles',
    button: 'Make the invitation',
    done: (name: string) => `The invitation for ${name} is ready.`,
    link: (name: string) => `Hand this link to ${name}. It works once and is not shown again.`,
    copy: 'Copy the link',
    copied: 'The link is copied.',
    notCopied: 'The browser would not copy it: select the link and copy it by hand.',
    another: 'Invite another',
    needsRole: 'Choose at least one role.',
  },
  roles: {
    open: 'Change roles',
    title: (name: string) => `Roles of ${name}`,
    button: 'Save the roles',
    done: (name: string) => `The roles of ${name} are saved.`,
  },
  disable: {
    open: 'Disable',
    title: (name: string) => `Disable ${name}`,
    gone: 'They are signed out everywhere at once and cannot sign in again.',
    stays: 'What they did stays in every trace under their name.',
    button: 'Disable',
    done: (name: string) => `${name} is disabled.`,
  },
  recover: {
    open: 'Make a recovery link',
    title: (name: string) => `A recovery link for ${name}`,
    sure: 'Whoever has the link sets a new password and is in as this person. Make sure that it is really they who ask: call them, or look them in the face.',
    seen: 'It opens once, for an hour. Every administrator sees that there is one, the ledger says who made it, and the person is mailed.',
    button: 'Make the link',
    done: (name: string) => `The recovery link for ${name} is ready.`,
    link: (name: string) => `Hand this link to ${name} yourself. It works once and is not shown again.`,
    close: 'Done',
    isOpen: 'A recovery link is open until',
  },
  release: {
    open: 'Release from the provider',
    title: (name: string) => `Release ${name} from their account at the identity provider`,
    gone: 'Sessions that began there end at once. A password or a passkey still lets them in.',
    next: 'Whoever signs in over the provider with their mail address next becomes this person: make sure that the address is theirs.',
    button: 'Release',
    done: (name: string) => `${name} is released from their account at the provider.`,
  },
  cancel: 'Cancel',
} as const;

export const ROLE_LEADS: Readonly<Record<Role, string>> = {
  responder: 'Works on cases: classifies, acts, verifies what others did, tells the reporter.',
  approver: 'Decides on exemptions and changes of access that somebody else asked for.',
  'delivery-lead': 'Answers for what leaves the house.',
  auditor: 'Reads every case and exports packs; changes nothing.',
  administrator: 'Invites people and gives roles.',
};
