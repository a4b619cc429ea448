import type { Left, Passage } from '../../documents/document.ts';
import { openDocument } from '../../documents/formats.ts';
import { LIMITS } from '../../documents/limits.ts';
import { find } from '../../redact/find.ts';
import { documentRow } from './document-row.ts';
import { cannotRead } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { DocumentRow } from './row.ts';
import type { Selection } from './selection.ts';

/** Each thread has one document at a time, and all that it unpacks to. */
const SETTINGS = { limits: { ...LIMITS, bytes: 1_000_000_000 }, macros: 'drop', leaveOut: true } as const;

export interface DocumentScan {
  readonly rows: readonly DocumentRow[];
  readonly outcome: Outcome;
}

/** Opens a document and scans its passages. `shown` is the path as it is printed. */
export async function scanDocument(bytes: Uint8Array, shown: string, selection: Selection): Promise<DocumentScan> {
  const opening = await openDocument(bytes, shown, SETTINGS);
  if (opening.kind === 'refused') {
    const isOther = opening.reason === 'unknown';
    const outcome: Outcome = isOther ? { kind: 'skipped', why: 'document' } : cannotRead(shown, opening.says);
    return { rows: [], outcome };
  }
  const { passages, format, left = [] } = opening.document;
  const rows = passages.flatMap((passage, i) => rowsOf(passage, i + 1, shown, selection));
  return { rows, outcome: { kind: 'scanned', bytes: bytes.length, format, within: withinOf(left, shown) } };
}

/** What an archive holds that was not looked into: what is of no kind that is read is counted, the rest is named. */
function withinOf(left: readonly Left[], shown: string): { readonly skipped: number; readonly unreadable: string[] } {
  const unreadable = left.filter(({ reason }) => reason !== 'unknown').map(({ says }) => `${shown}: ${says}.`);
  return { skipped: left.length - unreadable.length, unreadable };
}

function rowsOf(passage: Passage, number: number, shown: string, selection: Selection): DocumentRow[] {
  return find(passage.text)
    .filter(({ class: is, confidence }) => selection.classes.includes(is) && confidence >= selection.minConfidence)
    .map((finding) => documentRow(shown, finding, passage, number, selection));
}
