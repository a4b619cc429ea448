import type { RootCause } from '../case/words.ts';
import type { CaseId, IdentityId, Millis } from '../kit/ids.ts';
import type { CaseFacts } from './case-facts.ts';
import type { FailureWord, GapWord } from './words.ts';
import { FAILURES, GAPS } from './words.ts';

/** One case as the fold left it. */
export interface Folded {
  readonly case: CaseId;
  readonly openedAt: Millis;
  readonly facts: CaseFacts;
}

/** A root cause, or `none` while nobody has found one. */
export type CauseWord = RootCause | 'none';

export interface Patterns {
  /** Cases in the window. A case about two identities stands with both, and is one here. */
  readonly cases: number;
  readonly causes: readonly Count<{ readonly cause: CauseWord }>[];
  readonly identities: readonly Count<{ readonly identity: IdentityId; readonly causes: Causes }>[];
  /** Cases about no identity that is linked. */
  readonly withoutIdentity: number;
  /** By the team that owns the identity now; null where nobody does. */
  readonly teams: readonly Count<{ readonly team: string | null; readonly causes: Causes }>[];
  readonly recurrences: number;
  /** Identities with two cases or more. */
  readonly repeated: number;
  readonly failures: readonly Count<{ readonly failure: FailureWord }>[];
  readonly gaps: readonly Count<{ readonly gap: GapWord }>[];
}
export type Causes = Readonly<Partial<Record<CauseWord, number>>>;
type Count<T> = T & { readonly cases: number };

/** Cases counted by cause, identity and team, the most frequent first; what comes back, what failed, and what traces lack. */
export function patternsOf(folded: readonly Folded[], teamOf: (identity: IdentityId) => string | null): Patterns {
  const counted = folded.filter(countsAsPattern);
  const causes = new Tally<CauseWord>();
  const identities = new Tally<IdentityId>();
  const teams = new Tally<string | null>();
  const [failures, gaps] = [new Tally<FailureWord>(), new Tally<GapWord>()];
  for (const { facts } of counted) {
    const cause = causeOf(facts);
    causes.add(cause, cause);
    for (const identity of facts.identities) identities.add(identity, cause);
    for (const team of teamsOf(facts, teamOf)) teams.add(team, cause);
    for (const failure of new Set(facts.failures.map(({ what }) => what))) failures.add(failure, cause);
    for (const gap of new Set(facts.gaps.map(({ gap: word }) => word))) gaps.add(gap, cause);
  }
  const byIdentity = identities.rows(([identity, causesOf, cases]) => ({ identity, causes: causesOf, cases }));
  return {
    cases: counted.length,
    causes: causes.rows(([cause, , cases]) => ({ cause, cases })),
    identities: byIdentity,
    withoutIdentity: counted.filter(({ facts }) => facts.identities.length === 0).length,
    teams: teams.rows(([team, causesOf, cases]) => ({ team, causes: causesOf, cases })),
    recurrences: counted.filter(({ facts }) => facts.recurs !== null).length,
    repeated: byIdentity.filter(({ cases }) => cases > 1).length,
    failures: FAILURES.map((failure) => ({ failure, cases: failures.of(failure) })),
    gaps: GAPS.map((gap) => ({ gap, cases: gaps.of(gap) })).filter(({ cases }) => cases > 0),
  };
}

/** A merged case is counted as the one that it was merged into. */
export function countsAsPattern({ facts }: Folded): boolean {
  return facts.stage !== 'merged';
}

export function causeOf({ cause }: CaseFacts): CauseWord {
  return cause ?? 'none';
}

/** The teams of a case, each once; a case about no identity is nobody's. */
export function teamsOf(
  { identities }: CaseFacts,
  teamOf: (identity: IdentityId) => string | null,
): ReadonlySet<string | null> {
  return new Set(identities.length === 0 ? [null] : identities.map(teamOf));
}

/** Counts cases by something, and within that by cause. */
class Tally<K> {
  readonly #causes = new Map<K, Map<CauseWord, number>>();

  add(key: K, cause: CauseWord): void {
    const counts = this.#causes.get(key) ?? new Map<CauseWord, number>();
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
    this.#causes.set(key, counts);
  }

  of(key: K): number {
    return sum(this.#causes.get(key));
  }

  /** The most frequent first; those that are equally frequent in the order in which they came. */
  rows<R extends { readonly cases: number }>(row: (of: readonly [K, Causes, number]) => R): readonly R[] {
    return [...this.#causes]
      .map(([key, counts]) => row([key, causesFrom(counts), sum(counts)]))
      .toSorted((a, b) => b.cases - a.cases);
  }
}

function causesFrom(counts: ReadonlyMap<CauseWord, number>): Causes {
  const causes: Partial<Record<CauseWord, number>> = {};
  for (const [cause, count] of counts) causes[cause] = count;
  return causes;
}

function sum(counts: ReadonlyMap<CauseWord, number> | undefined): number {
  return counts === undefined ? 0 : [...counts.values()].reduce((all, count) => all + count, 0);
}
