import type { Millis } from '../../kit/ids.ts';
import { decide } from '../decide.ts';
import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { CaseState } from '../state.ts';
import { CASE } from './cast.ts';
import type { Step } from './step.ts';
import { asksFor, NOTHING_SEEN, watch } from './witness.ts';
import type { Witness } from './witness.ts';

/** A small world: how cases begin in it, what can be done, and the moments at which it can be done. */
export interface World {
  readonly name: string;
  readonly beginnings: readonly Step[];
  readonly steps: readonly Step[];
  /** Times that can come, earliest first; letting time pass is a step of its own. */
  readonly times: readonly Millis[];
  /** Tries at delivery that are counted before the world stops trying. */
  readonly tries: number;
}

export interface Found {
  readonly states: number;
  readonly transitions: number;
  readonly closings: number;
  /** Whether nothing was left to look at: every sequence, however long, is covered. */
  readonly complete: boolean;
  /** Closings that the witness does not understand, each with the way there. */
  readonly wrong: readonly string[];
  /** `verb from to`: each line of the table that was walked. */
  readonly moves: ReadonlySet<string>;
}

interface Node {
  readonly state: CaseState | null;
  readonly seen: Witness;
  readonly time: number;
  readonly came: Node | null;
  readonly by: string;
}

/**
 * All sequences of commands, breadth first, at most `most` states. Two histories are the same state when both the case and the
 * witness (what "closed means" knows of the history) are the same, so that no history that matters is left out.
 */
export function search(world: World, most: number): Found {
  const known = new Set<string>();
  const moves = new Set<string>();
  const wrong: string[] = [];
  let [transitions, closings] = [0, 0];
  const queue: Node[] = [{ state: null, seen: NOTHING_SEEN, time: 0, came: null, by: '' }];
  for (let next = 0; next < queue.length && queue.length < most; next += 1) {
    const node = queue[next];
    if (node === undefined) break;
    for (const found of followers(world, node)) {
      const from = node.state?.stage ?? 'none';
      transitions += 1;
      if (found.event !== null) moves.add(`${found.node.by} ${from} ${found.event.facts.stage}`);
      if (found.event?.type === 'closed') {
        closings += 1;
        const asks = asksFor(node.seen, found.event.facts.at);
        if (asks.length > 0) wrong.push(`${way(found.node)}: ${asks.join(', ')}`);
      }
      const key = `${found.node.time} ${JSON.stringify(found.node.state)} ${JSON.stringify(found.node.seen)}`;
      if (known.has(key)) continue;
      known.add(key);
      queue.push(found.node);
    }
  }
  return { states: known.size, transitions, closings, complete: queue.length < most, wrong, moves };
}

function* followers(world: World, node: Node): Generator<{ readonly node: Node; readonly event: CaseEvent | null }> {
  const at = world.times[node.time] ?? 0;
  if (node.state !== null && node.time + 1 < world.times.length)
    yield { node: { ...node, time: node.time + 1, came: node, by: 'time' }, event: null };
  for (const step of node.state === null ? world.beginnings : world.steps) {
    if (step.verb === 'record-delivery' && isTiredOf(world, node.state)) continue;
    const decided = decide(node.state, step.at(at), CASE);
    if (!decided.ok) continue;
    const event = decided.value;
    yield {
      node: {
        state: evolve(node.state, event, CASE),
        seen: watch(node.seen, event),
        time: node.time,
        came: node,
        by: step.verb,
      },
      event,
    };
  }
}

/** Attempts only ever add up: without a bound there would be no end to them. */
function isTiredOf(world: World, state: CaseState | null): boolean {
  return (state?.submissions ?? []).some(
    ({ telling }) => 'attempts' in telling && telling.attempts.length >= world.tries,
  );
}

function way(node: Node | null): string {
  return node === null ? '' : `${way(node.came)} ${node.by}`;
}
