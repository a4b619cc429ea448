import { decide } from '../../../src/domain/case/decide.ts';
import type { CaseEvent } from '../../../src/domain/case/events.ts';
import { evolve } from '../../../src/domain/case/evolve.ts';
import type { CaseState } from '../../../src/domain/case/state.ts';
import { FOLD, factsOfCase } from '../../../src/domain/metrics/case-facts.ts';
import { brand } from '../../../src/domain/kit/ids.ts';
import type { CaseId, IdentityId } from '../../../src/domain/kit/ids.ts';
import { safe } from '../../../src/domain/kit/safe.ts';
import type { SafeText } from '../../../src/domain/kit/safe-text.ts';
import type { Context } from '../../../src/operations/context.ts';
import { randomId } from '../../../src/operations/ids.ts';
import { newHead } from '../../../src/operations/load.ts';
import { record } from '../../../src/operations/record.ts';
import type { PersonRow } from '../../../src/store/people-rows.ts';
import type { ReviewRow } from '../../../src/store/review-row.ts';
import { stepsTo } from './history.ts';
import type { Cast, Reached } from './history.ts';

/** Of 100 cases: a desk of three years has few open ones. */
const SHARES: readonly (readonly [Reached, number])[] = [
  ['received', 3],
  ['classified', 2],
  ['planned', 2],
  ['executed', 1],
  ['verified', 1],
  ['told', 1],
  ['explained', 60],
  ['closed', 30],
];
const DAY = 86_400_000;
const HOUR = DAY / 24;
/** What is over happened in these years, what is open came in these days. */
const [OVER, OPEN] = [3 * 365 * DAY, 20 * DAY];
const AT_ONCE = 250;
const IDENTITIES = 1_000;

/**
 * Fills a house with cases at every stage, through the rules, the vault and the store, and past the door: nobody types a report
 * here. The database has to let cases begin at any stage meanwhile.
 * The folds of the review pages come with them. The same `count` gives the same cases but for their ids.
 */
export async function fillWithCases(ctx: Context, count: number, said: (cases: number) => void): Promise<void> {
  const people = (await ctx.store.people()).filter(({ roles }) => roles.includes('responder'));
  const identities = Array.from({ length: IDENTITIES }, () => randomId<'identity'>(ctx.random));
  const now = ctx.now();
  for (let from = 0; from < count; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => from + i);
    const reviews = await Promise.all(numbers.map((n) => oneCase({ ctx, people, identities, now, count }, n)));
    await ctx.store.append({ streams: [], events: [], reviews });
    // a house that is filled faster than its ledger goes on would push its first guests back
    while ((await ctx.log.sequencer.backlog()) > MOST_WAITING) await ctx.log.sequencer.flush();
    said(from + numbers.length);
  }
  await ctx.log.sequencer.flush();
}

const MOST_WAITING = 20_000;

interface Filling {
  readonly ctx: Context;
  readonly people: readonly PersonRow[];
  readonly identities: readonly IdentityId[];
  readonly now: number;
  readonly count: number;
}

async function oneCase({ ctx, people, identities, now, count }: Filling, n: number): Promise<ReviewRow> {
  const id = randomId<'stream'>(ctx.random);
  const head = await newHead(ctx, id);
  const reached = reachedBy(n);
  const isOver = reached === 'explained' || reached === 'closed';
  const identity = identities[n % identities.length] ?? randomId<'identity'>(ctx.random);
  const cast = await castOf({ ctx, people }, id, head.key, identity, n);
  const span = isOver ? OVER : OPEN;
  const began = Math.round(now - span + ((span - 13 * HOUR) * n) / count);
  const { events, state } = played(stepsTo(reached, n, cast), id, began, ctx);
  const isLinked = state.identities.length > 0;
  const named = { identity, kind: 'service-account', name: safe`deploy-bot-${n % identities.length}` } as const;
  const [openedAt, changedAt] = [state.openedAt, events.at(-1)?.facts.at ?? began];
  const rows = {
    codes: [{ hash: ctx.vault.tokenHash(ctx.vault.trackingCode(id)), submission: cast.submission, case: id }],
    fingerprints: state.credentials.map(({ id: credential, kind }) => ({
      // one credential in twenty is met in a second case
      fingerprint: ctx.vault.fingerprint(`credential ${n % 20 === 0 ? n + 1 : n}`, null),
      kind,
      scope: 'installation' as const,
      case: id,
      credential,
      placeholder: '[aws-access-key-id #1]',
      check: null,
    })),
    identities: isLinked ? [{ ...named, locator: null, owner: null, case: id, linked: true }] : [],
    rescans: [{ case: id, detectors: ctx.detectors }],
  };
  const { appended } = await record(
    ctx,
    { cases: [{ loaded: null, head, events, title: null }], rows },
    changedAt,
    null,
  );
  const number = appended.done ? appended.numbers[id] : undefined;
  if (number === undefined) throw new Error(`A case was not taken: ${JSON.stringify(appended)}`);
  const facts = factsOfCase(events, state);
  return { case: id, number, version: events.length, fold: FOLD, openedAt, changedAt, facts };
}

/** The same stages in every hundred, and not one after the other. */
function reachedBy(n: number): Reached {
  let left = (n * 37) % 100;
  for (const [reached, share] of SHARES) {
    if (left < share) return reached;
    left -= share;
  }
  return 'closed';
}

async function castOf(
  { ctx, people }: Pick<Filling, 'ctx' | 'people'>,
  id: CaseId,
  key: PersonRow['key'],
  identity: IdentityId,
  n: number,
): Promise<Cast> {
  const submission = randomId<'submission'>(ctx.random);
  const person = async (place: number) => {
    const row = people[place % people.length];
    if (row === undefined) throw new Error('There is nobody here who could work on a case.');
    return { id: await ctx.vault.actor(row.key, id), by: 'person' } as const;
  };
  return {
    reporter: { id: await ctx.vault.actor(key, brand(submission)), by: 'reporter' },
    doer: await person(n),
    checker: await person(n + 1),
    clock: { id: ctx.vault.systemActor(id), by: 'system' },
    submission,
    credential: randomId(ctx.random),
    identity,
    rotate: randomId(ctx.random),
    guard: randomId(ctx.random),
    ...wordsOf(n),
  };
}

function played(
  steps: ReturnType<typeof stepsTo>,
  id: CaseId,
  began: number,
  ctx: Context,
): { readonly events: readonly CaseEvent[]; readonly state: CaseState } {
  const events: CaseEvent[] = [];
  let state: CaseState | null = null;
  for (const [i, step] of steps.entries()) {
    const decided = decide(state, step(began + i * HOUR), id, ctx.promises);
    if (!decided.ok) throw new Error(`A case could not be played: step ${i}, ${decided.refusal.reason}`);
    events.push(decided.value);
    state = evolve(state, decided.value, id);
  }
  if (state === null) throw new Error('A case without a step.');
  return { events, state };
}

const TEAMS = [
  safe`payments`,
  safe`orders`,
  safe`search`,
  safe`identity`,
  safe`reporting`,
  safe`shipping`,
  safe`mobile`,
];
const PLACES = [
  safe`the build log`,
  safe`the chat of the team`,
  safe`a page of the wiki`,
  safe`a ticket`,
  safe`an old branch`,
  safe`a dashboard`,
  safe`a picture in the handbook`,
  safe`the output of a script`,
  safe`a mail to everybody`,
  safe`a backup on the share`,
  safe`the settings of a test machine`,
];

/** `nightly` stands in every report, a team in each seventh, the number in one. */
function wordsOf(n: number): Pick<Cast, 'what' | 'where'> {
  const [team, place] = [at(TEAMS, n), at(PLACES, n)];
  return {
    what: safe`Run ${n} of the nightly job of ${team} prints a key of its service account: [aws-access-key-id #1]. It stands in ${place} since this morning, and I do not know who else can read that. The job ran twice before somebody noticed, and the second time it asked for rights that it never had.`,
    where: safe`${place}, run ${n}`,
  };
}

function at(words: readonly SafeText[], n: number): SafeText {
  return words[n % words.length] ?? safe`somewhere`;
}
