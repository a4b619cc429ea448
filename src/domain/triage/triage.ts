import { certificate, drifted, expired, rotatedAlone } from './causes.ts';
import { ground } from './diagnosis.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Known } from './known.ts';

const RANK: Readonly<Record<Diagnosis['weight'], number>> = { shows: 0, suggests: 1, open: 2, against: 3 };

/**
 * Why an identity cannot authenticate any more, from what is known: every usual cause with its grounds, the best explained
 * first. Where nothing explains it, `cannot-tell` comes first, with everything that would tell the causes apart.
 */
export function triage(known: Known): readonly Diagnosis[] {
  const causes = [expired(known), rotatedAlone(known), certificate(known), drifted(known)].toSorted(
    (a, b) => RANK[a.weight] - RANK[b.weight],
  );
  return causes[0] !== undefined && RANK[causes[0].weight] <= RANK.suggests
    ? causes
    : [unknown(known, causes), ...causes];
}

function unknown({ worked, failed }: Known, causes: readonly Diagnosis[]): Diagnosis {
  const isNothingKnown = causes.every(({ weight }) => weight === 'open');
  const times = [
    ...(failed === null ? ['Say when it first failed: what changed just before is the likeliest cause.'] : []),
    ...(worked === null ? ['Say when it last worked: what was so then already is not the cause.'] : []),
  ];
  return {
    finding: 'cannot-tell',
    weight: 'open',
    grounds: isNothingKnown ? [ground('nothing-known')] : [],
    next: [...times, ...causes.flatMap(({ next }) => next)],
  };
}
