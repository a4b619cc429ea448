import { fromUtf8 } from '../bytes.ts';
import { checkClosing } from '../closing.ts';
import type { ClosingVerdict } from '../closing.ts';
import { canonicalBytes } from '../jcs.ts';
import { membersOf, readJson } from '../json.ts';
import { ANNA, MONDAY } from './case.ts';
import type { Happening } from './case.ts';

/** For tests only: what the closing predicate says of a story, and the events as a pack would disclose them. */
export function verdictOf(story: readonly Happening[]): ClosingVerdict {
  return checkClosing(recorded(story), { disputeDays: 5 });
}

export function recorded(story: readonly Happening[]): Parameters<typeof checkClosing>[0] {
  return story.map(({ type, actor = ANNA, at, facts = {} }, seq) => {
    return {
      seq,
      type,
      actor,
      facts: membersOf(readJson(fromUtf8(canonicalBytes({ by: 'person', at: at ?? MONDAY + seq * 60_000, ...facts })))),
    };
  });
}
