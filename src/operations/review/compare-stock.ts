import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { normalise } from '../../redact/normalise.ts';
import type { IdentityListRow } from '../../store/types.ts';
import { list, name, secret } from '../fields.ts';
import { looksIssued } from '../memory.ts';
import { operation, reads } from '../operation.ts';
import type { Call, Ran } from '../operation.ts';
import { entry, personHead, rowOf } from '../people/register.ts';
import type { Secret } from '../secret.ts';
import { knownIn } from './known-in.ts';
import type { StockComparedView, StockIdentityView } from './views.ts';

/** So many values or names travel at a time, and so long is the pause before the same person may ask again. */
export const AT_ONCE = 100;
export const COMPARE_PAUSE = 1_000;
/** The longest credential: a private key with its certificate, in PEM. */
const LONGEST = 40_000;

/**
 * What this installation knows of values and names that stand in old reports. Whoever may ask could try out guesses: so only
 * values that nobody guesses are compared, a person waits between two questions, and every question stands in the ledger.
 */
export const compareStock = operation({
  name: 'review.compareStock',
  summary: 'Ask which credentials and identities of old reports this installation knows; values are kept nowhere',
  changes: true,
  gives:
    'for each value the cases that know it, dead or alive, and for each name what the inventory has of it, in order',
  input: { values: list(secret(1, LONGEST), AT_ONCE), names: list(name(300), AT_ONCE) },
  digestsSecrets: false,
  async run({ values, names }, call): Promise<Result<Ran<StockComparedView>>> {
    const { ctx, at } = call;
    const person = await rowOf(ctx, call.actor);
    if (person === null) return refuse('not-signed-in');
    if (values.length + names.length === 0) return reads({ values: [], identities: [] });
    if (!(await isTurnOf(call, person.person))) return refuse('too-many-tries');
    const known = await knownIn(
      ctx,
      values.map((value) => fingerprintOf(call, value)),
    );
    const identities = await called(call, names.map(String));
    const counts = {
      values: values.length,
      names: names.length,
      knownValues: known.filter((cases) => cases.length > 0).length,
    };
    const head = await personHead(ctx, person.person);
    const event = { type: 'stock-compared', roles: person.roles, text: null, counts } as const;
    const streams = [await entry({ ...call, at }, person, head, event)];
    const view: StockComparedView = { values: known.map((cases) => ({ cases })), identities };
    return done({ change: { streams }, answer: () => Promise.resolve(view) });
  },
});

/** Null for what a dictionary could hold: its fingerprint means nothing outside of its case. */
function fingerprintOf({ ctx }: Call, value: Secret): string | null {
  return value.use((raw) => {
    const normal = normalise(raw);
    return looksIssued(normal) ? ctx.vault.fingerprint(normal, null) : null;
  });
}

/** Durable before anything is compared, so that it holds in every process. */
async function isTurnOf({ ctx, at }: Call, person: string): Promise<boolean> {
  const fingerprint = ctx.vault.tokenHash(JSON.stringify(['compare-stock', person])).slice(0, 32);
  const turn = { fingerprint, at, pause: COMPARE_PAUSE };
  return (await ctx.store.append({ streams: [], events: [], probeTurns: [turn] })).done;
}

async function called({ ctx }: Call, names: readonly string[]): Promise<readonly StockIdentityView[]> {
  const rows = await ctx.store.identitiesCalled(names);
  return names.map((asked) => {
    const same = rows.filter(({ name: called, locator }) => [called, locator].some((one) => isSame(one, asked)));
    // what is still there counts more than what is gone
    return identityView(same.find(({ goneAt }) => goneAt === null) ?? same[0] ?? null);
  });
}

function isSame(one: string | null, asked: string): boolean {
  return one?.toLowerCase() === asked.toLowerCase();
}

function identityView(row: IdentityListRow | null): StockIdentityView {
  if (row === null) return { known: false };
  const { identity, owner, ownerConfirmed, goneAt, status } = row;
  return { known: true, identity, owner, ownerConfirmed, status, gone: goneAt !== null };
}
