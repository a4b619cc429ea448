import type { KeyId } from '../../../domain/kit/ids.ts';
import type { Context } from '../../context.ts';
import { isOfRecord } from '../stream.ts';
import type { LoadedEngagement, LoadedEngagementEvent } from '../stream.ts';

/** Everything that goes when an engagement is disposed of. */
export interface Holdings {
  /** The key of the contents, and that of each original. */
  readonly keys: readonly KeyId[];
  /** Names of sealed files. */
  readonly files: readonly string[];
  /** Events whose text is content. */
  readonly texts: readonly LoadedEngagementEvent[];
  /** How each sealed part begins: what must not be found any more. */
  readonly sealed: readonly Uint8Array[];
}

/** What an engagement holds now; after a disposal that was cut off, what is left of it. */
export async function holdingsOf(ctx: Context, { state, events }: LoadedEngagement): Promise<Holdings> {
  const rows = await ctx.store.engagementFiles(state.id);
  const values = await ctx.store.engagementValues(state.id);
  const texts = events.filter(({ stored }) => stored.text !== null && !isOfRecord(stored.type));
  const versions = state.documents.flatMap((document) => document.versions);
  const scans = await Promise.all(versions.map(({ version }) => ctx.store.engagementScan(version)));
  const files = rows.map(({ sealedSha256 }) => sealedSha256);
  return {
    keys: [...new Set([state.contents, ...rows.map(({ key }) => key)])],
    files,
    texts,
    sealed: [
      ...texts.flatMap(({ stored }) => stored.text ?? []),
      ...values.flatMap(({ body }) => body ?? []),
      ...scans.flatMap((scan) => scan?.body ?? []),
      ...(await ctx.engagementFiles.beginnings(files)),
    ],
  };
}
