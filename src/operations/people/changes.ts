import type { Millis } from '../../domain/kit/ids.ts';
import { ROLES } from '../../domain/people/roles.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import { parseLeaf } from '../../ledger/leaf.ts';
import type { PersonRow, RegisterEvent } from '../../store/types.ts';
import type { RegisterType } from '../../domain/people/register-types.ts';
import { openHalf } from '../codec.ts';
import type { Context } from '../context.ts';
import { operation, reads } from '../operation.ts';
import type { ChangeOfPersonView } from '../views.ts';
import { whoDid } from './who-did.ts';

const SHOWN = 100;

/** So that nobody raises themselves unseen: every administrator reads what every other one did. */
export const changesOfPeople = operation({
  name: 'people.changes',
  summary: 'List what was changed lately about who may come in and what they may',
  changes: false,
  gives: 'changes, the newest first, with who made them',
  input: {},
  async run(_input, { ctx }) {
    const people = await ctx.store.people();
    const known = new Map(people.map((one) => [one.person, one]));
    const changes: ChangeOfPersonView[] = [];
    for (const found of await ctx.store.registerEvents(SHOWN)) {
      const whose = known.get(found.person);
      const view = whose === undefined ? null : await changeView(ctx, found, whose, people);
      if (view !== null) changes.push(view);
    }
    return reads({ changes });
  },
});

/** Null where the facts cannot be opened any more. */
async function changeView(
  ctx: Context,
  { key, event }: RegisterEvent,
  whose: PersonRow,
  people: readonly PersonRow[],
): Promise<ChangeOfPersonView | null> {
  const facts = await openHalf(ctx, key, event, 'facts');
  const leaf = parseLeaf(event.leaf);
  if (facts === null || !leaf.ok) return null;
  const { at, roles } = readFacts(facts.bytes);
  const by = await whoDid(ctx, event.stream, leaf.value.actor, [whose, ...people]);
  return {
    what: readType(event.type),
    at,
    whose: whose.name,
    by: by?.name ?? null,
    isOwn: by?.person === whose.person,
    roles: ROLES.filter((role) => roles.includes(role)),
  };
}

/** The facts of every event of a person's stream, as `entries` wrote them. */
function readFacts(bytes: Uint8Array): { readonly at: Millis; readonly roles: readonly string[] } {
  return JSON.parse(fromUtf8(bytes)) as { at: Millis; roles: readonly string[] };
}

/** The query asks for these types alone. */
function readType(type: string): RegisterType {
  return type as RegisterType;
}
