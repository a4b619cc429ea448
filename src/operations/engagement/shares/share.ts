import type { RenditionId, VersionId } from '../../../domain/engagement/events.ts';
import type { Document } from '../../../domain/engagement/state.ts';
import { done } from '../../../domain/kit/result.ts';
import type { Result } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import type { ShareLinkRow, ShareMail } from '../../../store/types.ts';
import { email, engagementRef, fileForm, flag, id, moment, name, optional, secret } from '../../fields.ts';
import { randomId } from '../../ids.ts';
import { operation } from '../../operation.ts';
import type { Call, Ran } from '../../operation.ts';
import type { Secret } from '../../secret.ts';
import { commandOf, decidedAll } from '../decided.ts';
import { calledEngagement, subjectByEngagement } from '../subject.ts';
import { shareCode, shareLink } from './link.ts';
import { makeCopy } from './recipients-copy.ts';
import type { ShareMadeView } from './views.ts';

/** A released file for one named person: their own copy is made at once, so that there is no link to what cannot be made. */
export const shareDocument = operation({
  name: 'engagement.share',
  summary: 'Share a released report with one named person, until a day: their name stands in their copy',
  changes: true,
  gives: 'the link, which is shown this once; whether it is mailed, too',
  input: {
    engagement: engagementRef(),
    document: id<'document'>(),
    form: fileForm(),
    recipient: name(),
    email: email(),
    until: moment(),
    view: flag(),
    download: flag(),
    passphrase: optional(secret(10, 200)),
  },
  subject: subjectByEngagement,
  async run(
    { document, form, recipient, email: address, until, view, download, passphrase },
    call,
  ): Promise<Result<Ran<ShareMadeView>>> {
    const { ctx, at } = call;
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const { id: engagement } = loaded.state;
    const released = releasedOf(loaded.state.documents.find((one) => one.document === document));
    if (released === null) return refuse('not-released');
    const share = randomId<'share'>(ctx.random);
    const facts = { document, ...released, share, form, until, view, download };
    const text = { recipient, email: address };
    const tried = await decidedAll(call, loaded, ({ caller }) => [commandOf('share', caller, at, { facts, text })]);
    if (!tried.ok) return tried;
    const files = await ctx.store.engagementFiles(engagement);
    const master = files.find((one) => one.role === 'rendition' && one.of === released.rendition && one.form === form);
    if (master === undefined) return refuse('unknown-part');
    const copy = await makeCopy(ctx, { engagement, share, master, recipient, email: address, until });
    if (!copy.ok) return copy;
    const link: ShareLinkRow = {
      hash: ctx.vault.tokenHash(shareCode(ctx, share)),
      engagement,
      share,
      passphraseHash: await hashOf(call, passphrase),
      tries: 0,
      lockedUntil: null,
      seenAt: at,
    };
    const mail: ShareMail = {
      id: randomId<'outbox'>(ctx.random),
      kind: 'share',
      engagement,
      share,
      dueAt: at,
      attempts: 0,
    };
    const hash = copy.value.sha256 ?? '';
    const change = await decidedAll(
      call,
      loaded,
      ({ caller, system }) => [
        commandOf('share', caller, at, { facts, text }),
        commandOf('make-copy', system, at, { facts: { share, hash }, text: {} }),
      ],
      {
        engagements: [
          { do: 'files', rows: [copy.value] },
          { do: 'link', row: link },
        ],
        rows: ctx.post === null ? {} : { outbox: [mail] },
      },
    );
    if (!change.ok) return change;
    const made: ShareMadeView = { share, link: shareLink(ctx, share), mailed: ctx.post !== null, until };
    return done({ change: change.value, answer: () => Promise.resolve(made) });
  },
});

/** The newest version that was released: what is written after it is not shared with anybody. */
function releasedOf(
  document: Document | undefined,
): { readonly version: VersionId; readonly rendition: RenditionId; readonly hash: string } | null {
  const newest = document?.versions.findLast(({ rendition }) => rendition !== null && rendition.releasedAt !== null);
  if (newest === undefined || newest.rendition === null) return null;
  const { rendition, hash } = newest.rendition;
  return { version: newest.version, rendition, hash };
}

async function hashOf({ ctx }: Call, passphrase: Secret | null): Promise<string | null> {
  return passphrase === null ? null : passphrase.use((words) => ctx.passwords.hash(words));
}
