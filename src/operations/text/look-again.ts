import type { Reading } from '../../documents/apart/documents.ts';
import type { EventId, EvidenceId } from '../../domain/kit/ids.ts';
import { fromUtf8 } from '../../ledger/bytes.ts';
import type { EvidenceRow, FingerprintRow } from '../../store/types.ts';
import { readAbout } from '../about-file.ts';
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
  const reading = ctx.documents.begin();
  try {
    for (const row of await ctx.store.evidenceOfCase(loaded.head.id)) {
      const bytes = await openEvidence(ctx, loaded.head, row);
      const texts = bytes === null ? [] : await textsOf(reading, bytes, row);
      for (const text of texts) note(ctx, loaded, known, seen, text, ({ files }) => files.add(row.evidence));
    }
  } finally {
    reading.end();
  }
  return seen;
}

/** What can be read in a file. A copy that cannot be opened now was clean when it was made, and is looked at next time. */
async function textsOf(reading: Reading, bytes: Uint8Array, { about }: EvidenceRow): Promise<readonly string[]> {
  const ending = readAbout(about)?.ending ?? 'txt';
  if (ending === 'txt') return [fromUtf8(bytes)];
  const file = await reading.open({ name: `kept.${ending}`, bytes });
  return file.kind === 'document' ? file.passages.map(({ text }) => text) : [];
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
