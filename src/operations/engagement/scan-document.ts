import type { DocumentCopy, Kept, ReadFile } from '../../documents/apart/documents.ts';
import type { Passage, Refused } from '../../documents/document.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { utf8 } from '../../ledger/bytes.ts';
import type { Redacted } from '../../redact/redact.ts';
import type { EngagementValueRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import type { CaseJob } from '../redactor.ts';
import { endingOfText } from './ending-of-text.ts';
import { findingsIn } from './findings-in.ts';
import type { Known } from './findings-in.ts';
import { jobToReview } from './job.ts';
import { learnMarks } from './learn-marks.ts';
import { lookThrough } from './look.ts';
import { unread } from './unread-document.ts';
import type { HeldFinding, ScanBody } from './scan-body.ts';

/** A document that was read, and the copy of it in which no credential stands. */
export interface ScannedDocument {
  readonly body: ScanBody;
  /** Values that the engagement meets for the first time, or as something else. */
  readonly rows: readonly EngagementValueRow[];
  readonly safe: Uint8Array;
  readonly form: string;
}

/**
 * Reads a document, finds what is in it, writes the copy without any credential, and has that proved. What cannot be
 * read is refused with a sentence about the document; nothing is passed through.
 *
 * @param marks what people marked, given the texts of the document
 */
export async function scanDocument(
  ctx: Context,
  known: Known,
  kept: Kept,
  marks: (texts: readonly string[]) => readonly HeldFinding[] = () => [],
): Promise<Result<ScannedDocument>> {
  const one = jobToReview(ctx, known.engagement, known.rows);
  const reading = ctx.documents.begin();
  try {
    const file = await reading.open(kept);
    if (file.kind === 'busy' || file.kind === 'refused') return unread(file);
    const passages = passagesOf(file);
    const texts = passages.map(({ text }) => text);
    const marked = marks(texts);
    learnMarks(one, passages, marked);
    const made = await lookThrough(texts, one, reading);
    const copy = await safeCopyOf(file, made, one, kept.name);
    if ('kind' in copy) return unread(copy);
    const { findings, rows } = await findingsIn(ctx, known, { passages, made, one, marked, reading });
    const dropped = file.kind === 'document' ? file.dropped : [];
    return done({ body: { findings, dropped }, rows, ...copy });
  } finally {
    reading.end();
  }
}

/** A text is one passage, with a place for each of its lines. */
export function passagesOf(file: ReadFile): readonly Passage[] {
  if (file.kind === 'document') return file.passages;
  const text = file.text.normalize('NFC');
  return [{ text, place: 'the text', marks: linesOf(text) }];
}

function linesOf(text: string): Passage['marks'] {
  const marks = [{ at: 0, place: 'line 1' }];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    marks.push({ at: at + 1, place: `line ${marks.length + 1}` });
  return marks;
}

async function safeCopyOf(
  file: ReadFile,
  made: readonly Redacted[],
  one: CaseJob,
  name: string,
): Promise<{ readonly safe: Uint8Array; readonly form: string } | Refused> {
  if (file.kind === 'text') return { safe: utf8(String(made[0]?.safe ?? '')), form: endingOfText(name) };
  const copy: DocumentCopy | Refused = await file.copy(made, one.job, () => undefined);
  return copy.kind === 'refused' ? copy : { safe: copy.bytes, form: copy.ending };
}
