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
  return documentsById(documents).get(document)?.versions.at(-1) ?? null;
}

/** The values that stand in a version, each once. */
export function valuesOf({ scan }: Version, values: readonly Value[]): readonly Value[] {
  const byId = valuesById(values);
  const held = new Set(scan?.findings.map(({ value }) => value));
  return [...held].flatMap((id) => byId.get(id) ?? []);
}

// states never change, so that what is looked up in one of thousands of documents is put in order once
const valuesById = once((values: readonly Value[]) => new Map(values.map((one) => [one.value, one])));
const documentsById = once((documents: readonly Document[]) => new Map(documents.map((one) => [one.document, one])));

function once<T extends object, R>(make: (of: T) => R): (of: T) => R {
  const made = new WeakMap<T, R>();
  return (of) => {
    const before = made.get(of);
    if (before !== undefined) return before;
    const fresh = make(of);
    made.set(of, fresh);
    return fresh;
  };
}

function mayLeave({ disposition, dead, exception }: Value, at: Millis): boolean {
  if (disposition !== 'redact-and-rotate' || dead === true) return true;
  return exception?.state === 'granted' && exception.until > at;
}
