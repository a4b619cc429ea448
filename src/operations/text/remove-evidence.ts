import type { CaseEvent } from '../../domain/case/events.ts';
import { decide } from '../../domain/case/decide.ts';
import type { Doer } from '../../domain/case/state.ts';
import type { EvidenceId } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { toHex } from '../../ledger/bytes.ts';
import type { EvidenceRow } from '../../store/types.ts';
import { readAbout, storedAbout } from '../about-file.ts';
import { openEvidence } from '../case/evidence.ts';
import { commandOf } from '../case/verb.ts';
import type { LoadedCase } from '../load.ts';
import type { Call } from '../operation.ts';
import { redactor } from '../redactor.ts';
import { cutFile } from './cut-file.ts';

export interface EvidenceRemoval {
  readonly events: readonly CaseEvent[];
  readonly rows: readonly EvidenceRow[];
  readonly removed: number;
  /** Sealed files that nothing points to once the change is recorded. */
  readonly stale: readonly string[];
}

/** What goes from which files of a case. */
export interface FromFiles {
  readonly values: readonly string[];
  readonly placeholder: string;
  covers(file: EvidenceId): boolean;
}

/** Cuts values out of the case's files: each is sealed anew, and the event names the digest before and after. */
export async function removeFromEvidence(
  { ctx, at }: Call,
  loaded: LoadedCase,
  actor: Doer,
  { values, placeholder, covers }: FromFiles,
): Promise<Result<EvidenceRemoval>> {
  const events: CaseEvent[] = [];
  const rows: EvidenceRow[] = [];
  const stale: string[] = [];
  let removed = 0;
  const reading = ctx.documents.begin();
  try {
    for (const row of await ctx.store.evidenceOfCase(loaded.head.id)) {
      const bytes = covers(row.evidence) ? await openEvidence(ctx, loaded.head, row) : null;
      if (bytes === null) continue;
      const cut = await cutFile(reading, { bytes, about: readAbout(row.about) }, values, placeholder);
      if (!cut.ok) return cut;
      if (cut.value === null) continue;
      removed += cut.value.count;
      const { bytes: fresh, about } = cut.value;
      const now = toHex(ctx.sha256(fresh));
      const sealed = await ctx.vault.seal(loaded.head.key, { evidence: row.evidence }, fresh);
      const sealedSha256 = await ctx.files.put(sealed);
      const words = storedAbout(about, (raw) => redactor(ctx, null, []).text(raw));
      rows.push({ ...row, sealedSha256, sha256: now, size: fresh.length, about: words });
      stale.push(row.sealedSha256);
      const facts = { evidence: row.evidence, was: row.sha256, now };
      const command = commandOf({ verb: 'redact-evidence', actor, at, facts, text: null });
      const decided = decide(loaded.state, command, loaded.head.id, ctx.promises);
      if (!decided.ok) throw new Error('A file of a case cannot be redacted.');
      events.push(decided.value);
    }
    return done({ events, rows, removed, stale });
  } finally {
    reading.end();
  }
}
