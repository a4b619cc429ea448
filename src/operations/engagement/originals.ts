import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { Context, StreamId } from '../context.ts';
import { engagementRef, id, moment, text } from '../fields.ts';
import { operation } from '../operation.ts';
import { calledEngagement, subjectByEngagement } from './subject.ts';
import { commandOf, decidedAll } from './decided.ts';
import { loadEngagement } from './stream.ts';
import { answer, answered, engagementVerb } from './verb.ts';

/** For a dispute, say. When that day has come, it counts as something that has to go. */
export const keepOriginal = engagementVerb({
  name: 'engagement.keepOriginal',
  verb: 'keep-original',
  summary: 'Keep the sealed original of a version beyond its release, for a reason and until a day',
  input: { document: id<'document'>(), version: id<'version'>(), until: moment(), reason: text(2_000) },
  carry: ({ document, version, until, reason }) => done({ facts: { document, version, until }, text: { reason } }),
});

export const destroyOriginal = operation({
  name: 'engagement.destroyOriginal',
  summary: 'Destroy the sealed original of a version: its data key and its bytes; the safe copy stays',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: { engagement: engagementRef(), document: id<'document'>(), version: id<'version'>() },
  subject: subjectByEngagement,
  async run({ document, version }, call) {
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const change = await decidedAll(call, loaded, ({ caller }) => [
      commandOf('destroy-original', caller, call.at, { facts: { document, version }, text: {} }),
    ]);
    return answered(call, change, () => sweepOriginals(call.ctx, loaded.head.id));
  },
  again: async (_input, call) => done(await answer(call)),
});

/**
 * Destroys the keys and bytes of originals that were decided to go. The decision is durable before, and the row goes last:
 * whoever was interrupted does it again.
 */
export async function sweepOriginals(ctx: Context, engagement: StreamId): Promise<number> {
  const loaded = await loadEngagement(ctx, engagement);
  const versions = loaded?.state.documents.flatMap((document) => document.versions) ?? [];
  const gone = new Set(
    versions.filter(({ original }) => original.state === 'destroyed').map(({ version }) => String(version)),
  );
  const files = await ctx.store.engagementFiles(engagement);
  const rows = files.filter(({ role, of }) => role === 'original' && gone.has(of));
  if (rows.length === 0) return 0;
  const names = rows.map(({ sealedSha256 }) => sealedSha256);
  const sealed = await ctx.engagementFiles.beginnings(names);
  const keys = rows.map(({ key }) => key);
  await ctx.vault.destroyAll({ stream: engagement, whole: false, at: ctx.now(), keys, sealed });
  await ctx.engagementFiles.removeMany(names);
  await ctx.store.append({
    streams: [],
    events: [],
    engagements: [{ do: 'drop-files', files: rows.map(({ file }) => file) }],
  });
  return rows.length;
}
