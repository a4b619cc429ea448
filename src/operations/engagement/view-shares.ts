import { serves } from '../../domain/engagement/guards-share.ts';
import type { Millis } from '../../domain/kit/ids.ts';
import type { LoadedEngagement } from './stream.ts';
import type { ShareView } from './views.ts';

/** The shares of an engagement with the log of each. It outlives what was shared. */
export function viewShares({ state, events }: LoadedEngagement, at: Millis): readonly ShareView[] {
  return state.shares.map((share) => {
    const made = events.find(({ event }) => event.type === 'share-made' && event.facts.share === share.share)?.event;
    const used = events.flatMap(({ event }) =>
      event.type === 'share-used' && event.facts.share === share.share
        ? [{ act: event.facts.act, at: event.facts.at }]
        : [],
    );
    const { document, until, view, download, revoked } = share;
    return {
      share: share.share,
      document,
      recipient: made?.type === 'share-made' ? String(made.text.recipient) : '',
      email: made?.type === 'share-made' ? String(made.text.email) : '',
      until,
      view,
      download,
      revoked,
      serves: state.stage !== 'disposed' && serves(state, share, at),
      log: used,
    };
  });
}
