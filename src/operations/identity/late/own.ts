import type { IdentityEvent } from '../../../domain/identity/said.ts';
import type { ActorId } from '../../../domain/kit/ids.ts';
import type { IdentityFullRow } from '../../../store/types.ts';
import { storedText } from '../../codec.ts';
import type { Draft } from '../../codec.ts';
import { doerOf } from '../../doer.ts';
import type { Cut } from '../../inventory/removals.ts';
import type { Call, Change } from '../../operation.ts';
import { draftOf, openingOf } from '../say.ts';
import { loadSaid, newSaid } from '../stream.ts';

/** Who does something late to an identity: a person, or the job that looks again. */
export interface LateDoer {
  readonly actor: ActorId;
  readonly facts: { readonly by: 'person' | 'system'; readonly at: number };
}

/** Events of an identity’s own stream, which begins with the first of them; `cut` takes out of its opening what must not be in it. */
export async function inOwnStream(
  call: Call,
  row: IdentityFullRow,
  eventsOf: (doer: LateDoer) => readonly IdentityEvent[],
  cut: Cut = storedText,
): Promise<NonNullable<Change['streams']>[number]> {
  const { ctx, at } = call;
  const known = await loadSaid(ctx, row.identity);
  const { head } = known ?? (await newSaid(ctx, row.identity));
  const { id: actor, by } = await doerOf(ctx, call.actor, head, null);
  const doer: LateDoer = { actor, facts: { by: by === 'system' ? by : 'person', at } };
  const drafts = eventsOf(doer).map(draftOf);
  if (known !== null) return { head, drafts };
  return { head, make: 'identity', drafts: [without(draftOf(openingOf(row, doer)), cut), ...drafts] };
}

function without(draft: Draft, cut: Cut): Draft {
  const texts = Object.entries(draft.text ?? {}).map(([label, words]) => [label, cut(String(words))] as const);
  return { ...draft, text: Object.fromEntries(texts) };
}
