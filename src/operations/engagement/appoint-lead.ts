import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { ActorId } from '../../domain/kit/ids.ts';
import type { EngagementMemberRow, PersonRow } from '../../store/types.ts';
import { engagementRef, id } from '../fields.ts';
import { houseEntry } from '../house/stream.ts';
import { randomId } from '../ids.ts';
import { operation } from '../operation.ts';
import type { Call, Ran } from '../operation.ts';
import { commandOf, decidedAll } from './decided.ts';
import { loadEngagement } from './stream.ts';
import { subjectByEngagement } from './subject.ts';
import type { AppointedView } from './lead-views.ts';

/**
 * The way out where every lead of an engagement has gone. Whoever appoints sees nothing of it, neither before nor after,
 * and an engagement that somebody leads is to them as if there were none.
 */
export const appointLead = operation({
  name: 'engagement.appointLead',
  summary: 'Appoint somebody to lead an engagement whose leads do not work here any more, without seeing it',
  changes: true,
  gives: 'the number of the engagement and the name of its lead',
  input: { engagement: engagementRef(), person: id<'person'>() },
  subject: subjectByEngagement,
  async run({ person }, call): Promise<Result<Ran<AppointedView>>> {
    const { ctx, actor, subject } = call;
    const loaded = subject.engagement === undefined ? null : await loadEngagement(ctx, subject.engagement);
    if (loaded === null) return refuse('not-found');
    const { head, number } = loaded;
    const team = await teamOf(call, await ctx.store.engagementMembers(head.id));
    const leads = team.filter(({ role }) => role === 'lead');
    // before anything else, so that of an engagement that is led nothing is learned
    if (leads.some(({ row }) => row?.status === 'active')) return refuse('not-found');
    if (actor.kind !== 'person') return refuse('needs-a-person');
    if (actor.id === person) return refuse('appointed-by-oneself');
    const chosen = await ctx.store.person(person);
    if (chosen?.status !== 'active' || !chosen.roles.includes('delivery-lead')) return refuse('cannot-lead');

    const member = await ctx.vault.actor(chosen.key, head.id);
    const gone = leads.map((lead): ActorId => lead.actor);
    const change = await decidedAll(
      call,
      loaded,
      ({ caller }) => [commandOf('appoint-lead', caller, call.at, { facts: { member, gone }, text: {} })],
      { engagements: [{ do: 'member', row: { engagement: head.id, person, role: 'lead', actor: member } }] },
    );
    if (!change.ok) return change;
    // every administrator reads it, too
    const said = await houseEntry(call, { type: 'lead-appointed', facts: { number, person }, text: null });
    return done({
      change: { ...change.value, streams: [...(change.value.streams ?? []), said] },
      async answer() {
        await tellTeam(call, number, [chosen, ...team.map(({ row }) => row)]);
        return { engagement: `E-${number}`, lead: chosen.name };
      },
    });
  },
});

type Teammate = EngagementMemberRow & { readonly row: PersonRow | null };

function teamOf({ ctx }: Call, members: readonly EngagementMemberRow[]): Promise<readonly Teammate[]> {
  return Promise.all(members.map(async (member) => ({ ...member, row: await ctx.store.person(member.person) })));
}

/** By mail where there is a mail server; the page of the engagement says it in any case. */
async function tellTeam({ ctx, at }: Call, number: number, team: readonly (PersonRow | null)[]): Promise<void> {
  const { post } = ctx;
  if (post === null) return;
  const addresses = new Set(team.flatMap((one) => (one?.status === 'active' ? [one.email] : [])));
  await Promise.all([...addresses].map((to) => post.newLead({ id: randomId(ctx.random), to, at, number })));
}
