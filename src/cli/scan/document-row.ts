import { placeAt } from '../../documents/document.ts';
import type { Passage } from '../../documents/document.ts';
import type { Finding } from '../../redact/finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { printable } from './printable.ts';
import { hintOf } from './row-of.ts';
import type { DocumentRow } from './row.ts';
import type { Selection } from './selection.ts';
import { tieOf } from './stock/tie.ts';

/** What is told of a finding in a document. `number` is that of its passage, from 1. */
export function documentRow(
  path: string,
  finding: Finding,
  passage: Passage,
  number: number,
  selection: Pick<Selection, 'fingerprintKey' | 'showValues' | 'tieKey' | 'desk'>,
): DocumentRow {
  const { fingerprintKey, showValues } = selection;
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
    ...tieOf(finding, value, selection),
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
