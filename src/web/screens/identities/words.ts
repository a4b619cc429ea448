import type { IdentityFilter, IdentitySort } from '../../../domain/identity/words.ts';

export const WORDS = {
  title: 'Identities',
  lead: 'Every account, key, certificate and bot that is known here: imported from your systems, or named in a case.',
  loading: 'Fetching the identities',
  import: 'Import',
  importKey: 'i',
  onlyReaders: 'Identities are seen by those who read cases: responders, approvers and auditors.',
  filters: 'Narrow down',
  all: 'All',
  filter: {
    'no-owner': 'No owner',
    'no-purpose': 'No purpose',
    'long-lived': 'Long-lived credential',
    expiring: 'Expiring',
    gone: 'Gone at the last import',
    'in-open-case': 'In an open case',
  } satisfies Record<IdentityFilter, string>,
  search: 'Search identities',
  searchHint: 'A name, an ARN, an owner',
  source: 'Source',
  everySource: 'Every source',
  sort: 'Order',
  sorts: {
    name: 'By name',
    oldest: 'Oldest credential first',
    expiry: 'What expires next first',
    seen: 'Longest not seen first',
  } satisfies Record<IdentitySort, string>,
  namedInCase: 'named in a case',
  proposed: 'proposed',
  proposedLong: 'proposed by the import, not confirmed by a person',
  noOwner: 'No owner',
  noPurpose: 'No purpose',
  age: (age: string) => `oldest credential ${age}`,
  noCredential: 'no credential known',
  goneSince: 'Gone since',
  status: { active: 'Active', disabled: 'Disabled', retired: 'Retired' },
  cases: (all: number, open: number) =>
    all === 0
      ? 'no case'
      : `${all} ${all === 1 ? 'case' : 'cases'}${open === 0 ? '' : open === all ? ', open' : `, ${open} open`}`,
  more: 'More identities',
  results: (count: number, more: boolean) =>
    `${count}${more ? ' or more' : ''} ${count === 1 ? 'identity' : 'identities'} shown.`,
  emptyTitle: 'No identity is known yet.',
  emptyNext:
    'Import what one of your systems exports: the accounts of a cloud, the service accounts of a cluster, a table. Nothing is written before you have seen what it would add.',
  emptyNextReader:
    'A responder can import what one of your systems exports. Identities that a case names come by themselves.',
  emptyButton: 'Import the first',
  noMatchTitle: 'No identity matches.',
  noMatchNext: 'Try fewer words or fewer filters.',
  noMatchButton: 'Show all identities',
  keys: {
    down: 'Next identity',
    up: 'Previous identity',
    search: 'Search',
    import: 'Import',
  },
} as const;
