import type { EventId, EvidenceId } from '../../domain/kit/ids.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import type { FingerprintRow } from '../../store/types.ts';
import { openEvidence } from '../case/evidence.ts';
import type { Context } from '../context.ts';
import type { LoadedCase } from '../load.ts';
import { redactor } from '../redactor.ts';
import type { CheckedFinding } from '../redactor.ts';

/** One value that today's detectors find in what a case holds. */
export interface Seen {
  readonly finding: CheckedFinding;
  /** As it is written, in each way in which it occurs; in memory only. */
  readonly values: ReadonlySet<string>;
  readonly events: ReadonlySet<EventId>;
  readonly files: ReadonlySet<EvidenceId>;
}

/**
 * Looks through every text and file of a case with the detectors of today, by fingerprint. What the door would let in
 * now unchanged is not in the answer.
 */
export async function lookAgain(
  ctx: Context,
  loaded: LoadedCase,
  known: readonly FingerprintRow[],
): Promise<ReadonlyMap<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const { id, event } of loaded.events)
    for (const words of Object.values(event.text ?? {}))
      note(ctx, loaded, known, seen, String(words), ({ events }) => events.add(id));
  for (const row of await ctx.store.evidenceOfCase(loaded.head.id)) {
    const bytes = await openEvidence(ctx, loaded.head, row);
    if (bytes !== null) note(ctx, loaded, known, seen, fromUtf8(bytes), ({ files }) => files.add(row.evidence));
  }
  return seen;
}

interface Noting extends Seen {
  readonly values: Set<string>;
  readonly events: Set<EventId>;
  readonly files: Set<EvidenceId>;
}

function note(
  ctx: Context,
  loaded: LoadedCase,
  known: readonly FingerprintRow[],
  seen: Map<string, Seen>,
  text: string,
  at: (one: Noting) => void,
): void {
  const maker = redactor(ctx, loaded.head.id, known);
  maker.text(text);
  for (const finding of maker.findings) {
    if (finding.class !== 'secret') continue;
    const before = seen.get(finding.fingerprint);
    const one: Noting = {
      finding: before === undefined || before.finding.confidence < finding.confidence ? finding : before.finding,
      values: new Set([...(before?.values ?? []), text.slice(finding.start, finding.end)]),
      events: new Set(before?.events),
      files: new Set(before?.files),
    };
    at(one);
    seen.set(finding.fingerprint, one);
  }
}
