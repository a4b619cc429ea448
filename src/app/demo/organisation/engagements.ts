import { ENGAGEMENTS } from './engagement-seed.ts';
import type { EngagementReached } from './engagement-seed.ts';
import {
  beginsToClose,
  closes,
  countersigns,
  decides,
  hears,
  opens,
  proves,
  releases,
  writes,
} from './engagement-steps.ts';
import type { Work } from './engagement-steps.ts';
import type { Planted } from './planted.ts';
import type { Play, Stage } from './play.ts';

/** What happens in all engagements, each as far as it has come. */
export function engagementPlays(planted: Planted): readonly Play[] {
  return ENGAGEMENTS.flatMap((seed, i) => {
    const work: Work = { seed, planted, engagement: '' };
    const came = RANK[seed.reached];
    return STEPS.filter((step) => step.from <= came && step.only?.includes(seed.reached) !== false).map(
      ({ day, minutes, run }): Play => ({
        ago: Math.max(0, seed.ago - day),
        minutes: minutes + ((i * 13) % 60),
        run: (stage) => run(work, stage),
      }),
    );
  });
}

interface Step {
  /** The first of the ranks that has it behind it. */
  readonly from: number;
  /** Where it belongs to some ways only. */
  readonly only?: readonly EngagementReached[];
  readonly day: number;
  readonly minutes: number;
  readonly run: (work: Work, stage: Stage) => Promise<void>;
}

const RANK: Readonly<Record<EngagementReached, number>> = {
  open: 0,
  undecided: 1,
  proved: 2,
  released: 3,
  closing: 4,
  closed: 5,
  disposed: 6,
};

const STEPS: readonly Step[] = [
  { from: 0, day: 0, minutes: 60, run: opens },
  { from: 1, day: 10, minutes: 70, run: writes },
  { from: 2, day: 12, minutes: 80, run: decides },
  { from: 2, only: ['proved', 'released', 'closed', 'disposed'], day: 14, minutes: 90, run: proves },
  { from: 3, only: ['released', 'closed', 'disposed'], day: 15, minutes: 100, run: releases },
  { from: 4, only: ['closing'], day: 22, minutes: 105, run: hears },
  { from: 4, day: 30, minutes: 110, run: beginsToClose },
  { from: 5, day: 32, minutes: 120, run: closes },
  { from: 6, day: 70, minutes: 130, run: countersigns },
];
