import { Cannot } from '../cannot.ts';

export const MANIFEST = 'manifest.json';

export interface EntryMark {
  readonly name: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** The last entry of an archive: what is in it, and what it is a copy of. An archive without one was cut off. */
export interface Manifest {
  readonly v: 1;
  readonly kind: 'data' | 'keys';
  readonly version: string;
  readonly madeAt: number;
  /** The steps of the schema that the rows are of. */
  readonly steps: readonly number[];
  /** How many entries the ledger had, and its root in base64; 0 and null for an empty one and for keys. */
  readonly size: number;
  readonly root: string | null;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Sealed files that a row names and that were gone when they were to be copied. */
  readonly gone: readonly string[];
  readonly entries: readonly EntryMark[];
}

/** It stands in a sealed archive, so whoever made it was us; a version that we do not know is refused. */
export function readManifest(bytes: Uint8Array): Manifest {
  const read: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  if (!isManifest(read))
    throw new Cannot(
      'This archive was made by a version of Throughline that this one does not know. Use the newer one.',
    );
  return read;
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    value.v === 1 &&
    'kind' in value &&
    'entries' in value
  );
}
