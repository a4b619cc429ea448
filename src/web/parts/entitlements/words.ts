import type { EntitlementRowView } from '../../../operations/identity/views.ts';

export const WORDS = {
  lost: 'Could before, cannot now',
  lostNone: 'Nothing that it could do is gone.',
  gained: 'Can now, could not before',
  gainedNone: 'Nothing new that it can do.',
  unclear: 'Cannot be told',
  approximate: 'approximate',
  approximateHelp:
    'Approximate means that conditions, exceptions, denials or narrower rows are involved, so that the sentence is no more than a summary. The rows are exact.',
  unseen: 'What this does not know',
  rows: {
    open: (count: number) => (count === 1 ? 'The one row that differs' : `The ${count} rows that differ`),
    removed: 'There before, not there now',
    added: 'There now, not before',
    moved: 'The same row, said by others',
    movedNow: 'now said by',
    but: 'but not',
    except: 'except',
    when: 'when',
    via: 'said by',
  },
  effects: {
    allow: 'Allows',
    deny: 'Denies',
    limit: 'Limits to',
  } satisfies Record<EntitlementRowView['effect'], string>,
  sides: {
    before: 'Before',
    after: 'After',
    digest: 'digest',
    help: 'The digest is the SHA-256 of all rows in their one order: the same rows have the same digest.',
  },
} as const;
