import { brand } from '../../domain/kit/ids.ts';
import type { StreamTail } from '../../store/types.ts';
import type { Head } from '../codec.ts';
import type { Context, StreamId } from '../context.ts';
import { newHead } from '../load.ts';

/** The stream of what concerns no case and no person. Its id comes out of the vault's key, so that every node has the same. */
export function installationStream({ vault }: Context): StreamId {
  return brand<'stream'>(vault.tokenHash('throughline/installation-stream/v1').slice(0, 32));
}

/** The head to append to: a new stream where there is none yet. */
export async function installationHead(ctx: Context, tail: StreamTail | null): Promise<Head> {
  if (tail === null) return newHead(ctx, installationStream(ctx));
  return { id: tail.id, key: tail.key, version: tail.version, lastLeaf: tail.last?.leaf ?? null };
}
