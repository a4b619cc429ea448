import type { Millis } from '../kit/ids.ts';
import type { DocumentId, EntryId, ValueId, VersionId } from './events.ts';
import type { Body } from './state.ts';

/** What keeps an engagement from being closed. */
export type ClosingGap =
  /** Nobody has said what became of it. */
  | { readonly gap: 'no-exit'; readonly entry: EntryId }
  /** Its credential may still be there. */
  | { readonly gap: 'place-open'; readonly entry: EntryId }
  | { readonly gap: 'case-open'; readonly value: ValueId }
  /** An original that was neither destroyed nor kept for a reason until a day to come. */
  | { readonly gap: 'original-there'; readonly document: DocumentId; readonly version: VersionId };

/** Everything that keeps an engagement from being closed; empty where nothing does. Shares always have an end. */
export function closingGaps({ entries, values, documents }: Body, at: Millis): readonly ClosingGap[] {
  return [
    ...entries.filter(({ exit }) => exit === null).map(({ entry }) => ({ gap: 'no-exit' as const, entry })),
    ...entries
      .filter(({ places }) => places.some(({ cleared }) => cleared === null))
      .map(({ entry }) => ({ gap: 'place-open' as const, entry })),
    ...values
      .filter((one) => one.case !== null && !one.caseEnded)
      .map(({ value }) => ({ gap: 'case-open' as const, value })),
    ...documents.flatMap(({ document, versions }) =>
      versions
        .filter(({ original }) => original.state === 'sealed' || (original.state === 'kept' && original.until <= at))
        .map(({ version }) => ({ gap: 'original-there' as const, document, version })),
    ),
  ];
}
