import { MEMBER_ROLES } from '../../domain/engagement/words.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import { email, id, oneOf } from '../fields.ts';
import { engagementVerb } from './verb.ts';

/** By mail address: whoever leads an engagement does not need to see everybody of the installation. */
export const addMember = engagementVerb({
  name: 'engagement.addMember',
  verb: 'add-member',
  summary: 'Take somebody into the team, or give a member another part',
  input: { email: email(), role: oneOf(MEMBER_ROLES) },
  async carry({ email: address, role }, { ctx }, { head }) {
    const person = await ctx.store.personByEmail(String(address));
    if (person === null || person.status === 'disabled')
      return refuse('not-found', safe`Nobody of this installation has that address.`);
    const actor = await ctx.vault.actor(person.key, head.id);
    return done({
      facts: { member: actor, role },
      text: {},
      engagements: [{ do: 'member', row: { engagement: head.id, person: person.person, role, actor } }],
    });
  },
});

export const removeMember = engagementVerb({
  name: 'engagement.removeMember',
  verb: 'remove-member',
  summary: 'Take somebody out of the team; what they did stays',
  input: { person: id<'person'>() },
  async carry({ person }, { ctx }, { head }) {
    const row = await ctx.store.engagementMember(head.id, person);
    if (row === null) return refuse('unknown-part');
    return done({
      facts: { member: row.actor },
      text: {},
      engagements: [{ do: 'leave', engagement: head.id, person }],
    });
  },
});
