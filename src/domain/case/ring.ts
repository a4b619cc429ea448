import type { CaseState } from './state.ts';
import { needsWork } from './progress.ts';

export const ARCS = ['received', 'classified', 'acted', 'verified', 'told'] as const;
export type Arc = (typeof ARCS)[number];
export type ArcState = 'done' | 'now' | 'open' | 'not-needed';

const REACHED: Record<Exclude<CaseState['stage'], 'merged'>, number> = {
  received: 1,
  classified: 2,
  acting: 2,
  verified: 4,
  told: 5,
  closed: 5,
};

/** How far the loop is closed: five arcs, of which the first open one is the one that is owed now. */
export function ring(state: CaseState): Readonly<Record<Arc, ArcState>> {
  if (state.stage === 'merged')
    return { received: 'done', classified: 'not-needed', acted: 'not-needed', verified: 'not-needed', told: 'now' };
  const explains = 'classification' in state && !needsWork(state.classification.verdict) && state.actions.length === 0;
  const again = state.stage === 'classified' && state.disputed;
  const reached = again ? 1 : REACHED[state.stage];
  const arc = (name: Arc): ArcState => {
    const at = ARCS.indexOf(name);
    if (explains && !again && (name === 'acted' || name === 'verified')) return 'not-needed';
    if (at < reached) return 'done';
    const first = explains && !again ? (reached < 5 ? 4 : 5) : reached;
    return at === first ? 'now' : 'open';
  };
  return {
    received: arc('received'),
    classified: arc('classified'),
    acted: arc('acted'),
    verified: arc('verified'),
    told: arc('told'),
  };
}
