import type { MemberRole } from '../../domain/engagement/words.ts';
import type { ActorId } from '../../domain/kit/ids.ts';
import type { Call } from '../operation.ts';
import type { LoadedEngagement } from './stream.ts';
import type { MemberView } from './views.ts';

/** Who is behind the pseudonyms of an engagement, as far as they belong to it still. */
export interface Names {
  of(actor: ActorId): string;
  isCaller(actor: ActorId): boolean;
  readonly members: readonly MemberView[];
  /** What the caller is in it. */
  readonly role: MemberRole | null;
}

export async function namesOf({ ctx, actor }: Pick<Call, 'ctx' | 'actor'>, { head }: LoadedEngagement): Promise<Names> {
  const rows = await ctx.store.engagementMembers(head.id);
  const named = new Map<ActorId, string>([[ctx.vault.systemActor(head.id), 'Throughline']]);
  const members: MemberView[] = [];
  const me = actor.kind === 'person' ? actor.id : null;
  for (const { person, role, actor: as } of rows) {
    const name = (await ctx.store.person(person))?.name ?? 'Somebody';
    named.set(as, name);
    members.push({ person, name, role, isMe: person === me });
  }
  return {
    isCaller: (id) => rows.some((row) => row.actor === id && row.person === me),
    of: (id) => named.get(id) ?? 'Somebody who left the team',
    members,
    role: members.find(({ isMe }) => isMe)?.role ?? null,
  };
}
