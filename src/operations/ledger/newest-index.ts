import { CASE_INDEX_TYPE } from '../../ledger/case-index.ts';
import type { CaseIndexFacts } from '../../ledger/case-index.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import type { StoredEvent, StreamTail } from '../../store/types.ts';
import { openHalf } from '../codec.ts';
import type { Opened } from '../codec.ts';
import type { Context } from '../context.ts';

/** A case-index event with its facts opened. */
export interface NewestIndex {
  readonly event: StoredEvent;
  readonly opened: Opened;
  readonly facts: CaseIndexFacts;
}

/** The case index that was written last, from the installation's stream; null where it does not end in one. */
export async function newestIndex(ctx: Context, tail: StreamTail | null): Promise<NewestIndex | null> {
  const event = tail?.last ?? null;
  if (tail === null || event?.type !== CASE_INDEX_TYPE) return null;
  const opened = await openHalf(ctx, tail.key, event, 'facts');
  return opened === null ? null : { event, opened, facts: readFacts(opened) };
}

/** The bytes came from the facts that `indexCases` wrote. */
function readFacts({ bytes }: Opened): CaseIndexFacts {
  return JSON.parse(fromUtf8(bytes)) as CaseIndexFacts;
}
