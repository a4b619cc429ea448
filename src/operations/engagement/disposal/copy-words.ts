import type { DisposedCopy } from '../../../ledger/disposal.ts';

const COPY: Readonly<Record<string, string>> = {
  keys: 'Data keys, wrapped, in the vault',
  rows: 'Rows and texts in the database',
  'search-index': 'Search index',
  outbox: 'Messages that waited to be sent',
  'sealed-files': 'Sealed originals and documents',
  'derived-files': 'Safe copies, renditions and recipients’ copies made of them',
  'share-caches': 'What was kept ready for shares',
  'temporary-files': 'Temporary files, and all others in the data folder',
  'write-ahead-log': 'The database server’s write-ahead log and its archive',
  replicas: 'Replicas and dumps of the database',
  backups: 'Backups of the data folder',
  'handed-out': 'Copies that were downloaded or handed out',
  mails: 'Mails that were sent',
};

/** What a copy was, and what became of it, as people read it. Days are in UTC. */
export function copyInWords({ copy, state, until }: DisposedCopy): { readonly what: string; readonly became: string } {
  return { what: COPY[copy] ?? copy, became: becameOf(state, until) };
}

function becameOf(state: DisposedCopy['state'], until: number | null): string {
  if (state === 'destroyed') return 'destroyed';
  if (state === 'cannot-tell') return 'cannot tell';
  return until === null ? 'residual' : `residual until ${new Date(until).toISOString().slice(0, 10)}`;
}
