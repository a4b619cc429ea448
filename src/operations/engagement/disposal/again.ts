import type { StreamId } from '../../../domain/kit/ids.ts';
import type { Context } from '../../context.ts';
import { isOfRecord } from '../stream.ts';

/** One process alone works on SQLite; on PostgreSQL another node may be about to give a young file its row. */
const YOUNG = 3_600_000;

/**
 * Before the first request: what was disposed of and has come back with an older copy of the database or of the files goes
 * again. Its keys are gone already, the vault saw to that when it was opened. Gives how many engagements had something left.
 */
export async function disposeAgain(ctx: Context): Promise<number> {
  let again = 0;
  const stones = Map.groupBy(await ctx.vault.tombstones(), ({ stream }) => stream);
  for (const [stream, of] of stones) {
    const keys = new Set(of.flatMap((stone) => stone.keys));
    if (
      await removed(
        ctx,
        stream,
        of.some(({ whole }) => whole),
        keys,
      )
    )
      again += 1;
  }
  if (again > 0) await ctx.store.scrub(false);
  await sweepFiles(ctx);
  return again;
}

async function removed(ctx: Context, stream: StreamId, whole: boolean, keys: ReadonlySet<string>): Promise<boolean> {
  const files = (await ctx.store.engagementFiles(stream)).filter(({ key }) => whole || keys.has(key));
  const texts = whole ? await contentTexts(ctx, stream) : [];
  const values = whole ? await ctx.store.engagementValues(stream) : [];
  if (files.length === 0 && texts.length === 0 && values.length === 0) return false;
  await ctx.engagementFiles.removeMany(files.map(({ sealedSha256 }) => sealedSha256));
  await ctx.store.append({
    streams: [],
    events: [],
    engagements: whole
      ? [{ do: 'forget', engagement: stream }]
      : [{ do: 'drop-files', files: files.map(({ file }) => file) }],
    replaceTexts: texts.map((event) => ({ event, text: null })),
  });
  return true;
}

async function contentTexts({ store }: Context, stream: StreamId) {
  const events = (await store.stream(stream))?.events ?? [];
  return events.filter(({ type, text }) => text !== null && !isOfRecord(type)).map(({ id }) => id);
}

/** Files to which no row points: of a folder that was put back, or left by a crash. */
export async function sweepFiles({ store, engagementFiles, now }: Context): Promise<number> {
  const before = store.engine === 'sqlite' ? Number.POSITIVE_INFINITY : now() - YOUNG;
  return engagementFiles.sweep(before, (names) => store.engagementFilesNamed(names));
}
