import { canonical } from '../../domain/identity/entitlement/entitlement.ts';
import { diffEntitlements } from '../../domain/identity/entitlement/diff.ts';
import { unseen } from '../../domain/identity/entitlement/unseen.ts';
import { changeInWords, diffInWords } from '../../domain/identity/entitlement/words.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { digest, id } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { entitlementRow, snapshotView } from './rows.ts';
import { viewIdentity } from './view.ts';
import type { CompareView } from './views.ts';

export const showIdentity = operation({
  name: 'identity.show',
  summary:
    'Show one identity: what it is, who owns it, its credentials, what it may do, where it was seen, and its trace',
  changes: false,
  gives: 'the identity',
  input: { identity: id<'identity'>() },
  async run({ identity }, { ctx, actor, at }) {
    const view = await viewIdentity(ctx, actor, at, identity);
    return view === null ? refuse('not-found') : reads(view);
  },
});

export const listSnapshots = operation({
  name: 'identity.snapshots',
  summary: 'List when what an identity may do was recorded: once, and again at each import that showed a change',
  changes: false,
  gives: 'snapshots, the newest first',
  input: { identity: id<'identity'>() },
  async run({ identity }, { ctx }) {
    if ((await ctx.store.identity(identity)) === null) return refuse('not-found');
    return reads({ snapshots: (await ctx.store.snapshots(identity)).map(snapshotView) });
  },
});

export const compare = operation({
  name: 'identity.compare',
  summary: 'Compare what an identity could do at two moments, in words and rows',
  changes: false,
  gives: 'sentences, rows that went, came and moved, and the digests of both sides',
  input: { identity: id<'identity'>(), before: digest(), after: digest() },
  async run({ identity, before, after }, { ctx }) {
    const [old, now] = await Promise.all([ctx.store.snapshot(identity, before), ctx.store.snapshot(identity, after)]);
    if (old === null || now === null) return refuse('unknown-snapshot');
    const diff = diffEntitlements(canonical(old.rows), canonical(now.rows));
    const view: CompareView = {
      identity,
      before: { digest: old.digest, takenAt: old.takenAt },
      after: { digest: now.digest, takenAt: now.takenAt },
      words: diffInWords(diff),
      changes: diff.meaning.map((change) => ({ kind: change.kind, how: change.how, says: changeInWords(change) })),
      removed: diff.removed.map(entitlementRow),
      added: diff.added.map(entitlementRow),
      moved: diff.moved.map(({ row, via }) => ({ row: entitlementRow(row), via })),
      unseen: unseen([...old.rows, ...now.rows]),
    };
    return reads(view);
  },
});
