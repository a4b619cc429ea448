import { createHash } from 'node:crypto';
import type { ByteJob, Reader } from '../../redact/bytes/byte-job.ts';
import type { Proof } from '../../redact/bytes/prove.ts';
import type { ByteReplacement } from '../../redact/bytes/writer.ts';
import type { ScanFinding } from '../../redact/scan.ts';
import type { Draft } from './draft.ts';
import type { Source } from './source.ts';

/** One text of the job: where its bytes come from, and what must stand in front of them to be read as what they are. */
export interface Text {
  readonly source: Source;
  readonly mark: Uint8Array;
}

/** What the first pass made of a text. */
export interface Read {
  readonly reader: Reader;
  /** Of its bytes, to know in the second pass that they are the same. */
  readonly digest: string;
}

/** Told while a text is read; `found` and `read` may be called many times. */
export interface Watcher {
  /** The bytes of the text without its mark. */
  read(piece: Uint8Array): void;
  found(findings: readonly ScanFinding[]): void;
  /** Nothing more of this text will be read. */
  end(): void;
}

/** First pass: the job learns the values of a text. */
export async function readText(job: ByteJob, { source, mark }: Text, watcher: Watcher): Promise<Read> {
  const reader = job.reader();
  const hash = createHash('sha256');
  const early = reader.push(mark);
  for await (const piece of source()) {
    hash.update(piece);
    watcher.read(piece);
    watcher.found(reader.push(piece));
  }
  watcher.found([...early, ...reader.end()]);
  watcher.end();
  return { reader, digest: hash.digest('hex') };
}

/** What the second pass wrote. */
export interface Written {
  readonly bytes: number;
  /** SHA-256 of the copy, in hex. */
  readonly sha256: string;
  /** Offsets in the text, its mark not counted. */
  readonly replaced: readonly ByteReplacement[];
}

/** Second pass: writes the copy; null where the text is no longer what was read. */
export async function writeText(
  { source, mark }: Text,
  { reader, digest }: Read,
  draft: Draft,
): Promise<Written | null> {
  const writer = reader.writer();
  const [before, after] = [createHash('sha256'), createHash('sha256')];
  let bytes = 0;
  let left = mark.length;
  const put = (safe: Uint8Array): void => {
    const piece = safe.subarray(Math.min(left, safe.length));
    left -= safe.length - piece.length;
    bytes += piece.length;
    after.update(piece);
    draft.write(piece);
  };
  put(writer.push(mark));
  for await (const piece of source()) {
    before.update(piece);
    put(writer.push(piece));
  }
  put(writer.end());
  draft.close();
  if (before.digest('hex') !== digest) return null;
  const replaced = writer
    .replaced()
    .map((one) => ({ ...one, start: one.start - mark.length, end: one.end - mark.length }));
  return { bytes, sha256: after.digest('hex'), replaced };
}

/** Third pass: looks through the copy. */
export async function proveText(job: ByteJob, { source, mark }: Text): Promise<Proof> {
  const prover = job.prover();
  prover.push(mark);
  for await (const piece of source()) prover.push(piece);
  return prover.end();
}
