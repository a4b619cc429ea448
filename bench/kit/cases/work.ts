import { setTimeout as sleep } from 'node:timers/promises';
import { textAt } from '../../../test/faults/kit/api.ts';
import { Times, timed } from '../pages.ts';

/** What one responder waited for. */
export interface Work {
  readonly queue: Times;
  readonly page: Times;
  readonly step: Times;
  readonly steps: number;
}

/** Between two steps somebody reads and thinks. */
const THINKS_MS = 2_000;

/**
 * One responder at work until they are told to stop: opens the queue, takes a case from it, reads it, classifies it, links an identity,
 * writes to the reporter, plans something and does it; then the next. Each takes from another place of the queue.
 */
export async function workUntil(ending: AbortSignal, url: string, cookie: string, place: number): Promise<Work> {
  const work = { queue: new Times(), page: new Times(), step: new Times() };
  let steps = 0;
  await think(Math.random() * THINKS_MS);
  while (!ending.aborted) {
    const queue = await timed(work.queue, url, 'case.queue', { stages: ['received'] }, { cookie });
    const number = numberAt(queue, place);
    if (number === null) break;
    await think();
    const page = await timed(work.page, url, 'case.show', { case: number }, { cookie });
    if (page === null) continue;
    for (const [operation, input] of stepsOn(number, textAt(page, 'submissions', 0, 'submission'))) {
      await think();
      if (ending.aborted) break;
      const done = await timed(work.step, url, operation, input, { cookie });
      if (done === null) break; // somebody else was quicker
      steps += 1;
      await timed(work.page, url, 'case.show', { case: number }, { cookie });
    }
    await think();
  }
  return { ...work, steps };

  async function think(ms = THINKS_MS): Promise<void> {
    await sleep(ms, undefined, { signal: ending }).catch(() => undefined);
  }
}

function stepsOn(number: string, submission: string): readonly (readonly [string, object])[] {
  const classified = { kind: 'leaked-secret', verdict: 'confirmed', severity: 'high', cause: 'secret-exposed-in-log' };
  return [
    ['case.classify', { case: number, ...classified }],
    ['case.linkIdentity', { case: number, kind: 'service-account', name: `builder-${number}` }],
    ['case.message', { case: number, submission, text: 'Thank you. We are looking at who can read that log.' }],
    [
      'case.planAction',
      { case: number, kind: 'prevent', means: 'control', what: 'Hide it in the log.', credentials: [] },
    ],
    ['case.escalate', { case: number, note: 'The database is of another team; they are told.' }],
  ];
}

/** The queue as the page shows it has fifty rows. */
function numberAt(queue: unknown, place: number): string | null {
  if (queue === null) return null;
  try {
    return textAt(queue, 'rows', place, 'number');
  } catch {
    return null;
  }
}
