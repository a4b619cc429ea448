import { join } from 'node:path';
import { fromBase64 } from '../../ledger/base64.ts';
import type { TreeHead } from '../../ledger/merkle-verify.ts';
import { readSeen } from '../../log/seen-size.ts';
import { tombstoneFile } from '../../vault/tombstone-file.ts';
import type { Unlock } from '../archive/encryption.ts';
import { entriesOf } from '../archive/read-archive.ts';

export interface SeenBefore {
  /** The largest heads that anybody remembers to have been signed. */
  readonly heads: readonly TreeHead[];
  readonly tombstones: readonly string[];
}

/** What the copy of the keys and the old folder know that the backup may not. */
export async function seenBefore({
  keys,
  unlock,
  old,
}: {
  readonly keys: string;
  readonly unlock: Unlock;
  readonly old: string | null;
}): Promise<SeenBefore> {
  const heads: TreeHead[] = [];
  for await (const { name, bytes } of entriesOf(keys, unlock))
    if (name === 'keys/seen-size') heads.push(headIn(Buffer.from(bytes).toString('utf8')));
  const seen = old === null ? null : await readSeen(join(old, 'keys', 'seen-size'));
  return {
    heads: seen === null ? heads : [...heads, seen],
    tombstones: old === null ? [] : tombstoneFile(join(old, 'keys', 'destroyed')).read(),
  };
}

/** A size, a space, a root in base64 (`log/seen-size.ts`). */
function headIn(line: string): TreeHead {
  const [size = '', root = ''] = line.trimEnd().split(' ');
  return { size: Number(size), root: fromBase64(root) };
}
