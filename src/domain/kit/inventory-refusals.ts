import type { Entry } from './refusal-entry.ts';

/** Why an import, or something that is said about an identity, is refused. */
export const INVENTORY_REFUSALS = {
  'identity-ambiguous': {
    kind: 'conflict',
    say: 'Several identities bear this kind and name.',
    next: 'Choose the one that is meant, or say where it is.',
  },
  'import-over': {
    kind: 'conflict',
    say: 'This import was applied, abandoned or dropped already.',
    next: 'Begin a new one.',
  },
  'import-of-another': {
    kind: 'forbidden',
    say: 'Somebody else began this import: only they add to it and apply it.',
    next: 'Begin one of your own, or ask them.',
  },
  'import-empty': {
    kind: 'conflict',
    say: 'This import holds not one record, so everything of its source would be marked as gone.',
    next: 'Look at what could not be read, and read the export again.',
  },
  'import-too-large': {
    kind: 'invalid',
    say: 'An import holds at most 250,000 records, and as many places that cannot be read.',
    next: 'Import the parts of it as sources of their own, such as one for each account.',
  },
  'picture-changed': {
    kind: 'conflict',
    say: 'Something has changed since the preview: another import of this source was applied, or records were added.',
    next: 'Look at the preview again, then apply it.',
  },
  'behaviour-too-long': {
    kind: 'invalid',
    say: 'An explanation holds for at most a year, and has to end in the future.',
    next: 'Choose an earlier day; it can be explained again when it ends.',
  },
  'unknown-behaviour': {
    kind: 'missing',
    say: 'No such explanation holds for this identity.',
    next: 'Look at its explained behaviours.',
  },
  'unknown-snapshot': {
    kind: 'missing',
    say: 'There is no such snapshot of this identity.',
    next: 'Choose one of its snapshots.',
  },
  'request-outdated': {
    kind: 'conflict',
    say: 'An import has changed what this identity may do since this was asked for, so it would not be what its words say.',
    next: 'Reject it, and have it asked for anew from what is there now.',
  },
} as const satisfies Record<string, Entry>;
