import type { IdentityId } from '../../../domain/kit/ids.ts';
import { storedText } from '../../codec.ts';
import type { Context } from '../../context.ts';
import { cutParts, cutRow } from '../../inventory/cut-record.ts';
import { redactor } from '../../redactor.ts';
import type { CheckedFinding } from '../../redactor.ts';
import { loadSaid } from '../stream.ts';

/** One value that today’s detectors find in what is known of an identity. */
export interface SeenHere {
  readonly finding: CheckedFinding;
  /** As it is written, in each way in which it occurs; in memory only. */
  readonly values: ReadonlySet<string>;
  /** In how many texts. */
  readonly places: number;
}

/**
 * Looks through all that imports and people say of an identity with the detectors of today, by fingerprint. Rows of a snapshot
 * that is among `looked` are left out, since many identities share them; the others are added to it.
 */
export async function lookAgainAt(
  ctx: Context,
  identity: IdentityId,
  looked: Set<string>,
): Promise<ReadonlyMap<string, SeenHere>> {
  const seen = new Map<string, SeenHere>();
  const look = (text: string | null) => {
    if (text !== null) note(ctx, seen, text);
    return storedText('');
  };
  const { store } = ctx;
  const [row, record, behaviours, snapshots, said] = await Promise.all([
    store.identity(identity),
    store.identityRecord(identity),
    store.behaviours(identity),
    store.snapshots(identity),
    loadSaid(ctx, identity),
  ]);
  if (row === null) return seen;
  for (const text of [row.name, row.locator, row.environment, row.owner, row.team, row.purpose]) look(text);
  if (record !== null) cutParts(record, look);
  for (const { what, owner, schedule } of behaviours) for (const text of [what, owner, schedule]) look(text);
  for (const { digest } of snapshots) {
    const snapshot = looked.has(digest) ? null : await store.snapshot(identity, digest);
    looked.add(digest);
    for (const one of snapshot?.rows ?? []) cutRow(one, look);
  }
  for (const event of said?.events ?? []) for (const words of Object.values(event.text)) look(String(words));
  return seen;
}

function note(ctx: Context, seen: Map<string, SeenHere>, text: string): void {
  const maker = redactor(ctx, null, []);
  maker.text(text);
  for (const finding of maker.findings) {
    if (finding.class !== 'secret') continue;
    const before = seen.get(finding.fingerprint);
    seen.set(finding.fingerprint, {
      finding: before === undefined || before.finding.confidence < finding.confidence ? finding : before.finding,
      values: new Set([...(before?.values ?? []), text.slice(finding.start, finding.end)]),
      places: (before?.places ?? 0) + 1,
    });
  }
}
