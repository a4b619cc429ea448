import { needsWork } from '../../../domain/case/progress.ts';
import type { CaseSeed, Exempted, Reached } from './case-seed.ts';
import {
  answers,
  asksForExemption,
  classifies,
  decidesExemption,
  executes,
  merges,
  plans,
  reads,
  reports,
  tells,
  verifies,
  waits,
} from './case-steps.ts';
import type { Way } from './case-steps.ts';
import { asksForChange, decidesChange } from './change-steps.ts';
import type { Play, Stage } from './play.ts';

/**
 * On which day after the report, how many minutes after work begins, and what. Minutes rise with the steps, since days fall
 * together at weekends.
 */
type Step = readonly [day: number, minutes: number, run: (way: Way, stage: Stage) => Promise<void>];

/**
 * The steps of one case, as far as it has come.
 *
 * @param index gives it its own time of the day, so that not everything happens at the stroke of eight
 * @param others the cases that are merged into it, by their keys
 */
export function unfoldCase(way: Way, index: number, others: readonly string[]): readonly Play[] {
  const { ago, pace = 1 } = way.seed;
  return stepsOf(way.seed, others).map(([day, minutes, run]) => ({
    ago: Math.max(0, ago - Math.trunc(day * pace)),
    minutes: minutes + ((index * 7) % 50),
    run: (stage) => run(way, stage),
  }));
}

function stepsOf(seed: CaseSeed, others: readonly string[]): readonly Step[] {
  const { reached, exempted, verdict } = seed;
  const came = RANK[reached];
  const works = needsWork(verdict);
  const steps: readonly (Step | null)[] = [
    [0, 0, reports],
    reached === 'merged' ? [0, 10, merges] : null,
    came >= RANK.classified ? [1, 60, classifies] : null,
    came >= RANK.planned && seed.restores === true ? [1, 62, asksForChange] : null,
    came >= RANK.planned && seed.restores === true ? [1, 66, decidesChange] : null,
    came >= RANK.planned && works ? [1, 70, plans] : null,
    came >= RANK.planned && exempted !== undefined ? [2, 80, asking(exempted)] : null,
    came >= RANK.planned && exempted !== undefined && exempted !== 'requested' ? [2, 110, deciding(exempted)] : null,
    came >= RANK.executed && works ? [2, 140, executes] : null,
    reached === 'failed' ? [3, 200, (way, stage) => verifies(way, stage, 'failed')] : null,
    came >= RANK.verified && works ? [3, 200, (way, stage) => verifies(way, stage, 'works')] : null,
    came >= RANK.written ? [4, 240, tells] : null,
    came >= RANK.told ? [5, 270, (way, stage) => reads(way, stage, [seed.key, ...others])] : null,
    came >= RANK.told ? [5, 300, answers] : null,
    [came, 320, waits],
  ];
  return steps.filter((one) => one !== null);
}

/** How many of the steps a case has behind it. */
const RANK: Readonly<Record<Reached, number>> = {
  merged: 0,
  received: 0,
  classified: 1,
  planned: 2,
  executed: 3,
  failed: 3,
  verified: 4,
  written: 5,
  told: 6,
  disputed: 6,
  closed: 7,
};

/** Days that an exemption was asked for: what has run out was short, what holds goes on past today. */
const DAYS: Readonly<Record<Exempted, number>> = { requested: 45, rejected: 30, active: 85, expired: 30 };

function asking(exempted: Exempted): Step[2] {
  return (way, stage) => asksForExemption(way, stage, DAYS[exempted]);
}

function deciding(exempted: Exempted): Step[2] {
  return (way, stage) => decidesExemption(way, stage, exempted === 'rejected' ? 'rejected' : 'approved');
}
