import { patternsOf } from '../../domain/metrics/patterns.ts';
import type { Folded } from '../../domain/metrics/patterns.ts';
import { operation, reads } from '../operation.ts';
import { identitiesById, teamIn } from './teams.ts';
import type { PatternsView } from './views.ts';
import { catchUp, reviewed, WINDOW, windowOf } from './window.ts';
import { FAILURE_WORDS, GAP_WORDS } from './words.ts';

/** Rows of a table that a person reads; what is beyond is counted. */
const MOST = 50;

export const patterns = operation({
  name: 'review.patterns',
  summary: 'Count cases by cause, identity and team: what comes back, what did not hold, and what traces lack',
  changes: false,
  gives: 'the figures of the cases that were opened in the window, the last 90 days without one',
  input: WINDOW,
  async run(input, call) {
    const { ctx } = call;
    const window = windowOf(input, call);
    const behind = await catchUp(ctx);
    const folded: Folded[] = [];
    for await (const { case: id, openedAt, facts } of reviewed(ctx, window)) {
      // the events are for the page of controls; without them a hundred thousand cases fit into memory
      if (openedAt >= window.from) folded.push({ case: id, openedAt, facts: { ...facts, evidence: [] } });
    }
    const known = await identitiesById(
      ctx,
      folded.flatMap(({ facts }) => facts.identities),
    );
    const { identities, teams, failures, gaps, ...counted } = patternsOf(folded, teamIn(known));
    const team = teamIn(known);
    const view: PatternsView = {
      ...window,
      behind,
      ...counted,
      identities: identities.slice(0, MOST).map(({ identity, cases, causes }) => ({
        identity,
        kind: known.get(identity)?.kind ?? '',
        name: known.get(identity)?.name ?? identity,
        team: team(identity),
        cases,
        causes,
      })),
      moreIdentities: Math.max(0, identities.length - MOST),
      teams: teams.slice(0, MOST),
      failures: failures.map((one) => ({ ...one, says: FAILURE_WORDS[one.failure] })),
      gaps: gaps.map((one) => ({ ...one, says: GAP_WORDS[one.gap].says })),
    };
    return reads(view);
  },
});
