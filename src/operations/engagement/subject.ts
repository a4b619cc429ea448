import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { parseEngagementRef } from '../fields.ts';
import type { Context } from '../context.ts';
import type { Call, Subject } from '../operation.ts';
import { loadEngagement } from './stream.ts';
import type { LoadedEngagement } from './stream.ts';

/** The engagement that the field `engagement` names. Whether the caller belongs to it is asked afterwards. */
export async function subjectByEngagement(
  input: Readonly<Record<string, unknown>>,
  ctx: Context,
): Promise<Result<Subject>> {
  const ref = parseEngagementRef(String(input['engagement']));
  const id =
    'number' in ref
      ? await ctx.store.engagementOfNumber(ref.number)
      : ((await ctx.store.engagementRow(ref.id))?.engagement ?? null);
  return id === null ? refuse('not-found') : done({ case: null, submission: null, engagement: id });
}

/** The engagement that this call is about; null where the caller does not belong to it: they do not learn that there is one. */
export async function calledEngagement(call: Call): Promise<LoadedEngagement | null> {
  const { ctx, actor, subject } = call;
  const id = subject.engagement;
  if (id === undefined) throw new Error('This call is about no engagement.');
  if (actor.kind === 'system') return loadEngagement(ctx, id);
  if (actor.kind !== 'person') return null;
  return (await ctx.store.engagementMember(id, actor.id)) === null ? null : loadEngagement(ctx, id);
}
