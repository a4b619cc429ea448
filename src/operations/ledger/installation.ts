import { brand } from '../../domain/kit/ids.ts';
import type { Context, StreamId } from '../context.ts';

/** The stream of the case index: it always ends in one (what administrators change stands in `house/stream.ts`). Its id comes out of the vault's key, so that every node has the same. */
export function installationStream({ vault }: Context): StreamId {
  return brand<'stream'>(vault.tokenHash('throughline/installation-stream/v1').slice(0, 32));
}
