import { linesOf } from '../scan/lines.ts';
import { rowOf, shifted } from '../scan/row-of.ts';
import type { Row } from '../scan/row.ts';
import type { Encoding } from '../scan/sniff.ts';
import type { Watcher } from './passes.ts';

/** Notes what is found in a text, for the report. */
export interface Notes extends Watcher {
  /** With an empty path: how a file may be called is known at the end only. */
  readonly rows: readonly Row[];
}

/** `marked` is the number of bytes that were put in front of the text. */
export function notes(encoding: Encoding, marked: number, fingerprintKey: Uint8Array | null): Notes {
  let lines = linesOf(encoding);
  const rows: Row[] = [];
  return {
    rows,
    read: (piece) => lines.add(piece),
    found(findings) {
      for (const finding of findings) {
        if (finding.class === 'placeholder') continue;
        const own = shifted(finding, marked);
        rows.push(
          rowOf('', own, lines.at(own.byteStart), { fingerprintKey, showValues: false, tieKey: null, desk: false }),
        );
      }
    },
    // a folder has many texts, and each would hold the last of its bytes
    end() {
      lines = linesOf(encoding);
    },
  };
}

/** Where nobody asked for a report. */
export const NO_NOTES: Notes = { rows: [], read: () => undefined, found: () => undefined, end: () => undefined };
