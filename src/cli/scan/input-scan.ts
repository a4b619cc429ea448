import type { Outcome } from './outcome.ts';
import type { Row } from './row.ts';
import type { Selection } from './selection.ts';
import { HEAD, sniff } from './sniff.ts';
import { textScan } from './text-scan.ts';
import type { TextScan } from './text-scan.ts';

/** The scan of one input of which nobody knows yet whether it is text. */
export interface InputScan {
  push(piece: Uint8Array): Row[];
  end(): { readonly rows: Row[]; readonly outcome: Outcome };
  /** True where nothing that may still come would be looked at. */
  readonly isOver: boolean;
}

/** Looks at the beginning, then scans it or says why not. `shown` is the path as it is printed. */
export function inputScan(shown: string, selection: Selection): InputScan {
  let waiting: Uint8Array[] = [];
  let state: TextScan | Outcome | null = null;
  let bytes = 0;
  const decide = (): Row[] => {
    const head = Buffer.concat(waiting);
    const content = sniff(head);
    if (content.kind !== 'text') {
      state = { kind: 'skipped', why: content.kind };
      return [];
    }
    const scan = textScan(shown, content.encoding, head, selection);
    state = scan;
    const rows = waiting.flatMap((piece) => scan.push(piece));
    waiting = [];
    return rows;
  };
  return {
    push(piece) {
      bytes += piece.length;
      if (state !== null) return 'push' in state ? state.push(piece) : [];
      waiting.push(piece);
      return bytes >= HEAD ? decide() : [];
    },
    end() {
      const rows = state === null ? decide() : [];
      const now = reached(state);
      return 'push' in now
        ? { rows: [...rows, ...now.end()], outcome: { kind: 'scanned', bytes } }
        : { rows, outcome: now };
    },
    get isOver() {
      return state !== null && !('push' in state);
    },
  };
}

/** After `decide` there is a state: the compiler does not follow assignments in closures. */
function reached(state: TextScan | Outcome | null): TextScan | Outcome {
  if (state === null) throw new Error('The input was not looked at.');
  return state;
}
