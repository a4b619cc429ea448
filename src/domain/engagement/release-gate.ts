import type { Millis } from '../kit/ids.ts';
import type { DocumentId, ValueId } from './events.ts';
import type { Body, Document, Value, Version } from './state.ts';

/** What keeps a document from being released. */
export type ReleaseGap =
  | { readonly gap: 'unscanned' }
  | { readonly gap: 'undecided'; readonly values: readonly ValueId[] }
  | { readonly gap: 'not-proved' }
  /** Not shown to be dead, and nobody excepted it. */
  | { readonly gap: 'alive'; readonly values: readonly ValueId[] }
  | { readonly gap: 'unapproved' };

/**
 * Everything that keeps the newest version of a document from leaving: scanned by the detectors of today, every value
 * decided, its copies proved, every credential that has to be rotated proved dead or excepted until later than now, and
 * approved for exactly these copies. Empty where nothing does.
 *
 * @param detectors the version of the detectors that are in use
 */
export function releaseGaps(
  { documents, values }: Body,
  document: DocumentId,
  detectors: string,
  at: Millis,
): readonly ReleaseGap[] {
  const version = newestOf(documents, document);
  if (version === null) return [{ gap: 'unscanned' }];
  const own = valuesOf(version, values);
  const undecided = own.filter(({ disposition }) => disposition === null).map(({ value }) => value);
  const alive = own.filter((value) => !mayLeave(value, at)).map(({ value }) => value);
  return [
    ...(version.scan?.detectors === detectors ? [] : [{ gap: 'unscanned' as const }]),
    ...(undecided.length === 0 ? [] : [{ gap: 'undecided' as const, values: undecided }]),
    ...(alive.length === 0 ? [] : [{ gap: 'alive' as const, values: alive }]),
    ...(version.rendition === null ? [{ gap: 'not-proved' as const }] : []),
    ...((version.rendition?.approvedBy ?? null) === null ? [{ gap: 'unapproved' as const }] : []),
  ];
}

/** The version that is worked on; null where there is no such document. */
export function newestOf(documents: readonly Document[], document: DocumentId): Version | null {
  return documents.find((one) => one.document === document)?.versions.at(-1) ?? null;
}

/** The values that stand in a version. */
export function valuesOf({ scan }: Version, values: readonly Value[]): readonly Value[] {
  const held = new Set(scan?.findings.map(({ value }) => value));
  return values.filter(({ value }) => held.has(value));
}

function mayLeave({ disposition, dead, exception }: Value, at: Millis): boolean {
  if (disposition !== 'redact-and-rotate' || dead === true) return true;
  return exception?.state === 'granted' && exception.until > at;
}
