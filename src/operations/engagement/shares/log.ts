import { refuse } from '../../../domain/kit/refusals.ts';
import { engagementRef } from '../../fields.ts';
import { operation, reads } from '../../operation.ts';
import type { Call } from '../../operation.ts';
import { namesOf } from '../names-of.ts';
import type { LoadedEngagement } from '../stream.ts';
import { calledEngagement, subjectByEngagement } from '../subject.ts';
import { logOf } from './enter.ts';
import { shortOf } from './link.ts';
import { stateOf } from './visit.ts';
import type { ShareRecordView } from './views.ts';

/** Everything that was shared, and what was done with it; it outlives what was shared. */
export const shareLog = operation({
  name: 'engagement.shareLog',
  summary: 'See with whom the reports of an engagement are shared, and what was done with each share',
  changes: false,
  gives: 'the shares with their logs, the last made first',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call) {
    const loaded = await calledEngagement(call);
    return loaded === null ? refuse('not-found') : reads({ shares: await recordsOf(call, loaded) });
  },
});

async function recordsOf(call: Call, loaded: LoadedEngagement): Promise<readonly ShareRecordView[]> {
  const { state, events } = loaded;
  const links = await call.ctx.store.shareLinks(state.id);
  const names = await namesOf(call, loaded);
  const records = state.shares.map((share): ShareRecordView => {
    const made = events.find(({ event }) => event.type === 'share-made' && event.facts.share === share.share)?.event;
    const revoked = events.find(
      ({ event }) => event.type === 'share-revoked' && event.facts.share === share.share,
    )?.event;
    if (made?.type !== 'share-made') throw new Error('A share stands in a state, and nobody has made it.');
    const link = links.find((one) => one.share === share.share);
    const { document, form, until, view, download } = share;
    const at = Math.max(call.at, link?.seenAt ?? 0);
    return {
      share: share.share,
      short: shortOf(share.share),
      document,
      form,
      recipient: String(made.text.recipient),
      email: String(made.text.email),
      sharedBy: names.of(made.actor),
      sharedAt: made.facts.at,
      until,
      view,
      download,
      hasPassphrase: link !== undefined && link.passphraseHash !== null,
      lockedUntil: link !== undefined && link.lockedUntil !== null && link.lockedUntil > at ? link.lockedUntil : null,
      state: stateOf(state, share, at),
      revoked: revoked?.type === 'share-revoked' ? { at: revoked.facts.at, reason: String(revoked.text.reason) } : null,
      log: logOf({ loaded, share }),
      mails: events.flatMap(({ event }) =>
        event.type === 'share-mailed' && event.facts.share === share.share
          ? [{ at: event.facts.at, result: event.facts.result }]
          : [],
      ),
    };
  });
  return records.toReversed();
}
