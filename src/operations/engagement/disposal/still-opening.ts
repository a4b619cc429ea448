import type { CopyKind } from '../../../domain/engagement/words.ts';
import type { KeyId } from '../../../domain/kit/ids.ts';
import { RECORD_TEXTS } from '../../../ledger/disposal.ts';
import { parseLeaf } from '../../../ledger/leaf.ts';
import type { Context } from '../../context.ts';
import type { LoadedEngagement } from '../stream.ts';

/** Which copies of a disposed engagement are still there, by trying to open them: keys, texts, rows and files. */
export async function stillOpening(ctx: Context, { state }: LoadedEngagement): Promise<ReadonlySet<CopyKind>> {
  const found = new Set<CopyKind>();
  const keys = await keysOf(ctx, state.id);
  if (!keys.includes(state.contents)) found.add('keys');
  for (const key of keys) if (await opens(ctx, key)) found.add('keys');
  for (const { type, leaf, text } of (await ctx.store.stream(state.id))?.events ?? []) {
    const committed = parseLeaf(leaf);
    const isContent = committed.ok && committed.value.text !== null && !RECORD_TEXTS.has(type);
    if (isContent && text !== null) found.add('rows');
  }
  const rows = await ctx.store.engagementFiles(state.id);
  if (rows.length > 0 || (await ctx.store.engagementValues(state.id)).length > 0) found.add('rows');
  for (const { sealedSha256 } of rows) {
    if ((await ctx.engagementFiles.get(sealedSha256)) !== null) found.add('sealed-files');
  }
  return found;
}

/** Every key that the vault says it destroyed for this stream. */
async function keysOf({ vault }: Context, stream: LoadedEngagement['state']['id']): Promise<readonly KeyId[]> {
  return (await vault.tombstones()).flatMap((tombstone) => (tombstone.stream === stream ? tombstone.keys : []));
}

/** A key that is gone opens nothing; one that is there says that these are no bytes of its own. */
async function opens({ vault }: Context, key: KeyId): Promise<boolean> {
  try {
    return (await vault.open(key, { held: 'file', id: key }, NOTHING)) !== null;
  } catch {
    return true;
  }
}

const NOTHING = new Uint8Array(64);
