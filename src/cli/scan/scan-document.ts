import { placeAt } from '../../documents/document.ts';
import type { Left, Passage } from '../../documents/document.ts';
import { openDocument } from '../../documents/formats.ts';
import { LIMITS } from '../../documents/limits.ts';
import { find } from '../../redact/find.ts';
import type { Finding } from '../../redact/finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Outcome } from './outcome.ts';
import { printable } from './printable.ts';
import { hintOf } from './row-of.ts';
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
    const outcome: Outcome = isOther
      ? { kind: 'skipped', why: 'document' }
      : { kind: 'unreadable', says: `${shown} ${opening.says}.` };
    return { rows: [], outcome };
  }
  const { passages, left = [] } = opening.document;
  const rows = passages.flatMap((passage, i) => rowsOf(passage, i + 1, shown, selection));
  return { rows, outcome: { kind: 'scanned', bytes: bytes.length, within: withinOf(left, shown) } };
}

/** What an archive holds that was not looked into: what is of no kind that is read is counted, the rest is named. */
function withinOf(left: readonly Left[], shown: string): { readonly skipped: number; readonly unreadable: string[] } {
  const unreadable = left.filter(({ reason }) => reason !== 'unknown').map(({ says }) => `${shown}: ${says}.`);
  return { skipped: left.length - unreadable.length, unreadable };
}

function rowsOf(passage: Passage, number: number, shown: string, selection: Selection): DocumentRow[] {
  return find(passage.text)
    .filter(({ class: is, confidence }) => selection.classes.includes(is) && confidence >= selection.minConfidence)
    .map((finding) => rowOf(finding, passage, number, shown, selection));
}

function rowOf(
  finding: Finding,
  passage: Passage,
  number: number,
  path: string,
  { fingerprintKey, showValues }: Selection,
): DocumentRow {
  const { start, end, class: is, detector, kind, confidence, why } = finding;
  const value = passage.text.slice(start, end);
  return {
    path,
    passage: number,
    start,
    end,
    class: is,
    detector,
    kind,
    confidence,
    why: printable(why),
    place: placeOf(finding, passage),
    hint: hintOf(finding),
    fingerprint: fingerprintKey === null ? null : fingerprintOf(fingerprintKey, value),
    value: showValues ? value : null,
  };
}

/** As the reader of the document tells it; a text in an archive has lines, and a table columns. */
export function placeOf({ start, place: within }: Pick<Finding, 'start' | 'place'>, passage: Passage): string {
  const place = placeAt(passage, start);
  if (place === 'text' || place.endsWith(', text')) {
    const line = within ?? `line ${passage.text.slice(0, start).split('\n').length}`;
    return `${place.slice(0, -'text'.length)}${line}`;
  }
  const column = /(?:^|, )(?<column>column \d+)$/u.exec(within ?? '')?.groups?.['column'];
  if (column !== undefined && /(?:^|[ ,])row \d+$/u.test(place)) return `${place}, ${column}`;
  return within === undefined || passage.marks.length > 0 ? place : `${place}, ${within}`;
}
