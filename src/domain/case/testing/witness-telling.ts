import type { Millis } from '../../kit/ids.ts';
import type { CaseEvent } from '../events.ts';
import type { Witness } from './witness.ts';

const DAY = 86_400_000;

/** One reporter, the case's own or one who came with a merge. */
export interface Reporter {
  readonly outcomeByPerson: boolean;
  /** Delivered (and not bounced since) or collected. */
  readonly toldAt: Millis | null;
  readonly collected: boolean;
  readonly confirmed: boolean;
  readonly failures: readonly Millis[];
  /** Why this reporter is owed no answer any more. */
  readonly released: 'withdrawn' | 'machine' | 'unreachable' | null;
}
const UNTOLD: Reporter = {
  outcomeByPerson: false,
  toldAt: null,
  collected: false,
  confirmed: false,
  failures: [],
  released: null,
};

/** Who was told what: every reporter has to be, duplicates too. */
export function followReporter(seen: Witness, event: CaseEvent): Witness {
  switch (event.type) {
    case 'submitted':
      return arrive(seen, [event.facts.submission]);
    case 'merge-received':
      return arrive(
        seen,
        event.facts.submissions.map(({ id }) => id),
      );
    case 'split-out': {
      const stay = Object.entries(seen.reporters).filter(
        ([id]) => !event.facts.submissions.some((gone) => gone === id),
      );
      return { ...seen, reporters: Object.fromEntries(stay) };
    }
    case 'split-back':
      return arrive(
        seen,
        Object.entries(seen.reporters).flatMap(([id, { released }]) => (released === 'withdrawn' ? [] : [id])),
      );
    case 'classified':
    case 'action-planned':
      return forget(seen);
    case 'outcome-recorded':
      return change(seen, event.facts.submission, (one) => ({
        ...UNTOLD,
        released: one.released,
        outcomeByPerson: event.facts.by === 'person',
      }));
    case 'outcome-sent':
      return change(seen, event.facts.submission, (one) => sent(one, event.facts.result, event.facts.at));
    case 'outcome-collected':
      return change(seen, event.facts.submission, (one) => ({
        ...one,
        toldAt: one.toldAt ?? event.facts.at,
        collected: true,
      }));
    case 'outcome-answered':
      return change(seen, event.facts.submission, (one) =>
        event.facts.answer === 'confirmed' ? { ...one, confirmed: true } : UNTOLD,
      );
    case 'submission-withdrawn':
      return change(seen, event.facts.submission, (one) => ({ ...one, released: 'withdrawn' }));
    case 'machine-updated':
      return change(seen, event.facts.submission, (one) => ({
        ...one,
        released: one.outcomeByPerson ? 'machine' : null,
      }));
    case 'reporter-unreachable':
      return change(seen, event.facts.submission, (one) => ({
        ...one,
        released: triedLongEnough(one, event.facts.at) ? 'unreachable' : null,
      }));
    default:
      return seen;
  }
}

function arrive(seen: Witness, ids: readonly string[]): Witness {
  return { ...seen, reporters: { ...seen.reporters, ...Object.fromEntries(ids.map((id) => [id, UNTOLD])) } };
}

/** Another finding or another deed: what was told before was about something else. */
function forget(seen: Witness): Witness {
  const reporters = Object.entries(seen.reporters).map(
    ([id, one]) => [id, one.released === null || one.released === 'machine' ? UNTOLD : one] as const,
  );
  return { ...seen, reporters: Object.fromEntries(reporters) };
}

function sent(one: Reporter, result: string, at: Millis): Reporter {
  if (result === 'accepted') return { ...one, toldAt: one.toldAt ?? at };
  const failures = [...one.failures, at];
  return result === 'bounced' && !one.collected ? { ...one, failures, toldAt: null } : { ...one, failures };
}

/** "At least 3 attempts over 30 days." */
function triedLongEnough({ failures, outcomeByPerson }: Reporter, at: Millis): boolean {
  return outcomeByPerson && failures.length >= 3 && at - (failures[0] ?? at) >= 30 * DAY;
}

function change(seen: Witness, id: string, to: (reporter: Reporter) => Reporter): Witness {
  const reporter = seen.reporters[id];
  return reporter === undefined ? seen : { ...seen, reporters: { ...seen.reporters, [id]: to(reporter) } };
}
