import type { EngagementEvent, ShareId } from './events.ts';
import type { Body, Share } from './state.ts';

/** What an event changes of the shares. */
export function reduceShare({ shares }: Body, event: EngagementEvent): Partial<Body> {
  switch (event.type) {
    case 'share-made': {
      const { share, document, version, rendition, form, until, view, download } = event.facts;
      const made: Share = {
        share,
        document,
        version,
        rendition,
        form,
        until,
        view,
        download,
        copies: [],
        revoked: false,
      };
      return { shares: [...shares, made] };
    }
    case 'copy-made':
      return {
        shares: changed(shares, event.facts.share, (one) => ({ ...one, copies: [...one.copies, event.facts.hash] })),
      };
    case 'share-revoked':
      return { shares: changed(shares, event.facts.share, (one) => ({ ...one, revoked: true })) };
    default:
      return {};
  }
}

function changed(shares: readonly Share[], share: ShareId, change: (share: Share) => Share): readonly Share[] {
  return shares.map((one) => (one.share === share ? change(one) : one));
}
