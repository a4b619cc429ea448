import { decide } from '../../domain/case/decide.ts';
import { evolve } from '../../domain/case/evolve.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Command } from '../../domain/case/commands.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { ValueId } from '../../domain/engagement/events.ts';
import { brand } from '../../domain/kit/ids.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { EngagementCaseRow, FingerprintRow, OutboxRow, PersonRow } from '../../store/types.ts';
import { storedText } from '../codec.ts';
import { receivedNotice } from '../case/notices.ts';
import { commandOf } from '../case/verb.ts';
import { randomId } from '../ids.ts';
import { newHead } from '../load.ts';
import type { Call, CaseChange } from '../operation.ts';
import { fingerprintsFor } from './fingerprints-for.ts';
import type { LoadedEngagement } from './stream.ts';

/** A case of the loop that a finding becomes, to be written in the same change as the decision. */
export interface CaseForValue {
  readonly change: CaseChange;
  readonly fingerprints: readonly FingerprintRow[];
  readonly outbox: readonly OutboxRow[];
  readonly row: EngagementCaseRow;
}

/**
 * The delivery lead reports the credential, and hears the outcome. The case says nothing of whose report it stood in:
 * whoever works on it may be an outsider to the engagement.
 */
export async function caseForValue(call: Call, loaded: LoadedEngagement, value: ValueId): Promise<CaseForValue> {
  const { ctx, at } = call;
  const id = randomId<'stream'>(ctx.random);
  const head = await newHead(ctx, id);
  const submission = randomId<'submission'>(ctx.random);
  const lead = await leadOf(call, loaded);
  const fingerprints = await fingerprintsFor(ctx, loaded, value, id);
  const actor = { id: await ctx.vault.actor(head.key, brand(submission)), by: 'reporter' } as const;
  const placeholders = fingerprints.map(({ placeholder }) => placeholder).join(', ');
  const first: Command = commandOf({
    verb: 'report',
    actor,
    at,
    facts: {
      submission,
      channel: call.channel,
      reach: 'page',
      anonymous: false,
      kind: 'leaked-secret',
      urgent: false,
      credentials: fingerprints.map(({ credential, kind }) => ({
        id: credential,
        kind: brand<'credential-kind'>(kind),
      })),
      recurs: null,
    },
    text: {
      what: safe`A credential stood in a report for a customer: ${storedText(placeholders)}. It was found when the report was looked through before its release. It has to be rotated or revoked, and proved dead; the report waits for that.`,
    },
  });
  const contact = commandOf({
    verb: 'give-contact',
    actor,
    at,
    facts: { submission },
    text: { contact: storedText(lead.email) },
  });
  return {
    change: { loaded: null, head, events: eventsOf(call, id, [first, contact]), title: null },
    fingerprints,
    outbox: [receivedNotice(ctx, id, submission, at)],
    row: { case: id, engagement: loaded.head.id, value, submission, ended: false },
  };
}

function eventsOf({ ctx }: Call, id: CaseChange['head']['id'], commands: readonly Command[]): readonly CaseEvent[] {
  let state: CaseState | null = null;
  return commands.map((command) => {
    const event = decide(state, command, id, ctx.promises);
    if (!event.ok) throw new Error('A finding could not be reported.');
    state = evolve(state, event.value, id);
    return event.value;
  });
}

/** Whoever leads the engagement: whoever decides may be an author. */
async function leadOf({ ctx }: Call, { head }: LoadedEngagement): Promise<PersonRow> {
  const members = await ctx.store.engagementMembers(head.id);
  const lead = members.find(({ role }) => role === 'lead');
  const person = lead === undefined ? null : await ctx.store.person(lead.person);
  if (person === null) throw new Error('An engagement has no lead.');
  return person;
}
