import type { Kept } from '../../documents/apart/documents.ts';
import type { VersionId } from '../../domain/engagement/events.ts';
import type { Context } from '../context.ts';
import { openFile } from './files.ts';
import type { LoadedEngagement } from './stream.ts';

/** The original of a version with the name that it came under; null where it was destroyed. */
export async function openOriginal(ctx: Context, loaded: LoadedEngagement, version: VersionId): Promise<Kept | null> {
  return openOf(ctx, loaded, version, 'original');
}

/** What a copy for a customer is made of: the original, or the safe copy where that is gone. */
export async function openSource(ctx: Context, loaded: LoadedEngagement, version: VersionId): Promise<Kept | null> {
  return (await openOf(ctx, loaded, version, 'original')) ?? (await openOf(ctx, loaded, version, 'safe'));
}

/** The copy of a version in which no credential stands. */
export async function openSafe(ctx: Context, loaded: LoadedEngagement, version: VersionId): Promise<Kept | null> {
  return openOf(ctx, loaded, version, 'safe');
}

async function openOf(
  ctx: Context,
  loaded: LoadedEngagement,
  version: VersionId,
  role: 'original' | 'safe',
): Promise<Kept | null> {
  const files = await ctx.store.engagementFiles(loaded.head.id);
  const row = files.find((one) => one.role === role && one.of === version);
  const bytes = row === undefined ? null : await openFile(ctx, row);
  return row === undefined || bytes === null ? null : { name: `document.${row.form}`, bytes };
}
