import type { Reading } from '../../documents/apart/documents.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { fromUtf8, utf8 } from '../../ledger/bytes.ts';
import { removeValues } from '../../redact/remove-value.ts';
import { MOST_PLACES } from '../about-file.ts';
import type { AboutFile } from '../about-file.ts';
import { storedText } from '../codec.ts';

/** A file of a case as it is kept. */
export interface KeptFile {
  readonly bytes: Uint8Array;
  /** Null where an earlier version kept it: plain text. */
  readonly about: AboutFile | null;
}

export interface CutFile {
  readonly bytes: Uint8Array;
  readonly about: AboutFile;
  /** Places where one of the values stood. */
  readonly count: number;
}

/**
 * A file without some exact values; null where none of them is in it. A document in which they stand and which cannot be
 * written without them is taken out whole. Where it cannot be read at the moment, nothing is known of it, and the call
 * is refused.
 */
export async function cutFile(
  reading: Reading,
  { bytes, about }: KeptFile,
  values: readonly string[],
  placeholder: string,
): Promise<Result<CutFile | null>> {
  if (about === null || about.ending === 'txt') return done(cutText(bytes, about, values, placeholder));
  const file = await reading.open({ name: `kept.${about.ending}`, bytes });
  if (file.kind === 'busy') return refuse('busy');
  if (file.kind === 'refused') return refuse('file-not-looked-through');
  if (file.kind === 'text') return done(cutText(bytes, about, values, placeholder));
  const copy = await file.without(values, placeholder);
  if (copy === null) return done(null);
  if (copy.kind === 'refused') return done({ bytes: utf8(WHOLE), about: NOTHING, count: 1 });
  const hidden = [...about.hidden, ...copy.hidden].slice(0, MOST_PLACES);
  const count = about.count + copy.hidden.length;
  return done({ bytes: copy.bytes, about: { ...about, hidden, count, proof: copy.proof }, count: copy.hidden.length });
}

function cutText(
  bytes: Uint8Array,
  about: AboutFile | null,
  values: readonly string[],
  placeholder: string,
): CutFile | null {
  const { safe, count } = removeValues(storedText(fromUtf8(bytes)), values, placeholder);
  if (count === 0) return null;
  const before = about ?? { ...NOTHING, dropped: [] };
  return { bytes: utf8(String(safe)), about: { ...before, count: before.count + count }, count };
}

/** What stands for a document that could not be written without what had to go. */
const WHOLE = 'This file was taken out whole: it could not be written without what had to go.\n';
const NOTHING: AboutFile = { ending: 'txt', hidden: [], count: 0, dropped: ['the whole file'], proof: null };
