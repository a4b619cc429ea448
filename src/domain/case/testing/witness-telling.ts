import type { Millis } from '../../kit/ids.ts';
import type { CaseEvent } from '../events.ts';
import type { Witness } from './witness.ts';

const DAY = 86_400_000;

/** One reporter, the case's own or one who came with a merge. */
export interface Reporter {
  /** Left no address: nothing can be sent, so the page is the only place where they can be told. */
  readonly pageOnly: boolean;
  readonly outcomeByPerson: boolean;
  /** Since when the outcome has stood on the page. */
  readonly shownSince: Millis | null;
  /** Delivered (and not bounced since) or collected. */
  readonly toldAt: Millis | null;
  readonly collected: boolean;
  readonly confirmed: boolean;
  readonly failures: readonly Millis[];
  /** Why this reporter is owed no answer any more. */
  readonly released: 'withdrawn' | 'machine' | 'unreachable' | null;
}
const UNTOLD: Reporter = {
  pageOnly: false,
  outcomeByPerson: false,
  shownSince: null,
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
      return arrive(seen, [{ ...event.facts, id: event.facts.submission }]);
    case 'contact-given':
      return change(seen, event.facts.submission, (one) => ({ ...one, pageOnly: false }));
    case 'merge-received':
      return arrive(seen, event.facts.submissions);
    case 'split-out': {
      const stay = Object.entries(seen.reporters).filter(
        ([id]) => !event.facts.submissions.some((gone) => gone === id),
      );
      return { ...seen, reporters: Object.fromEntries(stay) };
    }
    case 'split-back':
      return forgetWhere(seen, ({ released }) => released !== 'withdrawn');
    case 'classified':
    case 'action-planned':
    case 'change-requested':
    case 'change-contradicted':
      return forgetWhere(seen, ({ released }) => released === null || released === 'machine');
    case 'outcome-recorded':
      return change(seen, event.facts.submission, (one) => ({
        ...untold(one),
        released: one.released,
        outcomeByPerson: event.facts.by === 'person',
        shownSince: event.facts.at,
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
        event.facts.answer === 'confirmed' ? { ...one, confirmed: true } : untold(one),
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
        released: cannotBeReached(one, event.facts.at) ? 'unreachable' : null,
      }));
    default:
      return seen;
  }
}

function arrive(seen: Witness, came: readonly { readonly id: string; readonly reach: string }[]): Witness {
  const fresh = came.map(({ id, reach }) => [id, { ...UNTOLD, pageOnly: reach === 'page' }] as const);
  return { ...seen, reporters: { ...seen.reporters, ...Object.fromEntries(fresh) } };
}

/** Another finding, another deed or another case: what was told before was about something else. */
export function forgetWhere(seen: Witness, concerns: (reporter: Reporter) => boolean): Witness {
  const reporters = Object.entries(seen.reporters).map(([id, one]) => [id, concerns(one) ? untold(one) : one] as const);
  return { ...seen, reporters: Object.fromEntries(reporters) };
}

function untold({ pageOnly }: Reporter): Reporter {
  return { ...UNTOLD, pageOnly };
}

function sent(one: Reporter, result: string, at: Millis): Reporter {
  if (result === 'accepted') return { ...one, toldAt: one.toldAt ?? at };
  const failures = [...one.failures, at];
  return result === 'bounced' && !one.collected ? { ...one, failures, toldAt: null } : { ...one, failures };
}

/** "At least 3 attempts over 30 days"; without an address, 30 days on the page that nobody opened. */
function cannotBeReached({ failures, outcomeByPerson, pageOnly, shownSince, toldAt }: Reporter, at: Millis): boolean {
  if (!outcomeByPerson || toldAt !== null) return false;
  if (pageOnly) return shownSince !== null && at - shownSince >= 30 * DAY;
  const days = new Set(failures.map((time) => new Date(time).toISOString().slice(0, 10)));
  return days.size >= 3 && at - (failures[0] ?? at) >= 30 * DAY;
}

function change(seen: Witness, id: string, to: (reporter: Reporter) => Reporter): Witness {
  const reporter = seen.reporters[id];
  return reporter === undefined ? seen : { ...seen, reporters: { ...seen.reporters, [id]: to(reporter) } };
}
