import { wideOrder } from '../../redact/pass/decode.ts';
import { byteScanner } from '../../redact/scan.ts';
import type { ScanFinding } from '../../redact/scan.ts';
import { linesOf } from './lines.ts';
import { rowOf, shifted } from './row-of.ts';
import type { TextRow } from './row.ts';
import type { Selection } from './selection.ts';
import type { Encoding } from './sniff.ts';

/** The scan of one text that arrives in pieces. */
export interface TextScan {
  push(piece: Uint8Array): TextRow[];
  end(): TextRow[];
}

/** `shown` is the path as it is printed. `head` are the first bytes, which are pushed like the others. */
export function textScan(shown: string, encoding: Encoding, head: Uint8Array, selection: Selection): TextScan {
  const scanner = byteScanner();
  const lines = linesOf(encoding);
  // UTF-16 without its mark is given one, which no offset may count
  const mark = encoding === 'utf-8' || wideOrder(head) !== null ? [] : MARKS[encoding];
  const early = scanner.push(Uint8Array.from(mark));
  const rows = (findings: readonly ScanFinding[]): TextRow[] =>
    findings
      .filter(({ class: is, confidence }) => selection.classes.includes(is) && confidence >= selection.minConfidence)
      .map((finding) =>
        rowOf(shown, shifted(finding, mark.length), lines.at(finding.byteStart - mark.length), selection),
      );
  return {
    push(piece) {
      lines.add(piece);
      return rows([...early.splice(0), ...scanner.push(piece)]);
    },
    end: () => rows(scanner.end()),
  };
}

const MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;
