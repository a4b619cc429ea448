import type { CaseEvent } from '../../domain/case/events.ts';
import { decide } from '../../domain/case/decide.ts';
import type { Doer } from '../../domain/case/state.ts';
import { fromUtf8, toHex, utf8 } from '../../ledger/bytes.ts';
import { removeValues } from '../../redact/remove-value.ts';
import type { EvidenceRow } from '../../store/types.ts';
import { openEvidence } from '../case/evidence.ts';
import { commandOf } from '../case/verb.ts';
import { storedText } from '../codec.ts';
import type { LoadedCase } from '../load.ts';
import type { Call } from '../operation.ts';

export interface EvidenceRemoval {
  readonly events: readonly CaseEvent[];
  readonly rows: readonly EvidenceRow[];
  readonly removed: number;
  /** Sealed files that nothing points to once the change is recorded. */
  readonly stale: readonly string[];
}

/** Cuts values out of the case's files: each is sealed anew, and the event names the digest before and after. */
export async function removeFromEvidence(
  { ctx, at }: Call,
  loaded: LoadedCase,
  actor: Doer,
  values: readonly string[],
  placeholder: string,
): Promise<EvidenceRemoval> {
  const events: CaseEvent[] = [];
  const rows: EvidenceRow[] = [];
  const stale: string[] = [];
  let removed = 0;
  for (const row of await ctx.store.evidenceOfCase(loaded.head.id)) {
    const bytes = await openEvidence(ctx, loaded.head, row);
    if (bytes === null) continue;
    const cut = removeValues(storedText(fromUtf8(bytes)), values, placeholder);
    if (cut.count === 0) continue;
    removed += cut.count;
    const fresh = utf8(String(cut.safe));
    const now = toHex(ctx.sha256(fresh));
    const sealedSha256 = await ctx.files.put(await ctx.vault.seal(loaded.head.key, { evidence: row.evidence }, fresh));
    rows.push({ ...row, sealedSha256, sha256: now, size: fresh.length });
    stale.push(row.sealedSha256);
    const facts = { evidence: row.evidence, was: row.sha256, now };
    const decided = decide(
      loaded.state,
      commandOf({ verb: 'redact-evidence', actor, at, facts, text: null }),
      loaded.head.id,
      ctx.promises,
    );
    if (!decided.ok) throw new Error('A file of a case cannot be redacted.');
    events.push(decided.value);
  }
  return { events, rows, removed, stale };
}
