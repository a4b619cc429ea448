import { decide } from '../../domain/case/decide.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { Verb } from '../../domain/case/transitions.ts';
import { doerOf } from '../doer.ts';
import { caseRef, text } from '../fields.ts';
import { findCase, loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import { notedIn } from '../noted.ts';
import { operation } from '../operation.ts';
import type { Call, CaseChange } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import type { Carried } from './verb.ts';
import { commandOf, subjectCase } from './verb.ts';
import { viewCase } from './view.ts';

/** Two reports of the same thing: one case goes on, and owes an answer to the reporters of both. */
export const merge = operation({
  name: 'case.merge',
  summary: 'Merge a case into another one that answers its reporters from now on',
  changes: true,
  gives: 'the case that was merged',
  input: { case: caseRef(), into: caseRef(), why: text(5_000) },
  subject: subjectByCase,
  async run({ into, why }, call) {
    const [source, target] = [await subjectCase(call), await other(call, into)];
    if (source === null || target === null) return refuse('not-found');
    const open = source.state.submissions.filter(({ telling }) => telling.state !== 'withdrawn');
    const carried = open.map(({ id, channel, reach, anonymous, at }) => ({ id, channel, reach, anonymous, at }));
    const credentials = source.state.credentials.map(({ id, kind }) => ({ id, kind }));
    const gone = await step(call, source, 'merge-into', { facts: { into: target.head.id }, text: { why } });
    if (!gone.ok) return gone;
    const taken = await step(call, target, 'receive-merge', {
      facts: { from: source.head.id, submissions: carried, credentials },
      text: null,
    });
    if (!taken.ok)
      return taken.refusal.reason === 'case-merged' || taken.refusal.reason === 'case-closed'
        ? refuse('merge-into-itself')
        : taken;
    return done({
      change: {
        cases: [gone.value, taken.value],
        rows: {
          moveCodes: carried.map(({ id }) => ({ submission: id, case: target.head.id })),
          fingerprints: (await notedIn(call, source)).rows,
        },
      },
      answer: () => shown(call),
    });
  },
  again: async (_input, call) => done(await shown(call)),
});

/** Undoes a merge: the reporters go back to their own case, which has to answer them. */
export const split = operation({
  name: 'case.split',
  summary: 'Split a merged case off again',
  changes: true,
  gives: 'the case that it was merged into',
  input: { case: caseRef(), from: caseRef(), why: text(5_000) },
  subject: subjectByCase,
  async run({ from, why }, call) {
    const [target, source] = [await subjectCase(call), await other(call, from)];
    if (source === null || target === null) return refuse('not-found');
    const submissions = target.state.submissions.filter((one) => one.from === source.head.id).map(({ id }) => id);
    const out = await step(call, target, 'split-out', { facts: { to: source.head.id, submissions }, text: null });
    if (!out.ok) return out;
    const back = await step(call, source, 'split-back', { facts: { from: target.head.id }, text: { why } });
    if (!back.ok) return back;
    return done({
      change: {
        cases: [out.value, back.value],
        rows: {
          moveCodes: submissions.map((submission) => ({ submission, case: source.head.id })),
          fingerprints: (await notedIn(call, target)).rows,
        },
      },
      answer: () => shown(call),
    });
  },
  again: async (_input, call) => done(await shown(call)),
});

async function step<V extends Verb>(
  call: Call,
  loaded: LoadedCase,
  verb: V,
  carried: Carried<V>,
): Promise<Result<CaseChange>> {
  const actor = await doerOf(call.ctx, call.actor, loaded.head, null);
  const event = decide(
    loaded.state,
    commandOf({ verb, actor, at: call.at, facts: carried.facts, text: carried.text }),
    loaded.head.id,
    call.ctx.promises,
  );
  return event.ok ? done({ loaded, head: loaded.head, events: [event.value], title: null }) : event;
}

async function other(call: Call, ref: Parameters<typeof findCase>[1]): Promise<LoadedCase | null> {
  const id = await findCase(call.ctx, ref);
  return id === null ? null : loadCase(call.ctx, id);
}

async function shown(call: Call) {
  const loaded = await subjectCase(call);
  if (loaded === null) throw new Error('A case vanished after it was changed.');
  return viewCase(call.ctx, call.actor, loaded);
}
