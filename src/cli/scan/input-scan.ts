import { cannotRead } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { TextRow } from './row.ts';
import type { DocumentScan } from './scan-document.ts';
import type { Selection } from './selection.ts';
import { HEAD, sniff } from './sniff.ts';
import { datedIn } from './stock/dated.ts';
import type { Dated } from './stock/dated.ts';
import { textScan } from './text-scan.ts';
import type { TextScan } from './text-scan.ts';

/** The scan of one input of which nobody knows yet whether it is text. */
export interface InputScan {
  push(piece: Uint8Array): TextRow[];
  end(): Ended;
  /** True where nothing that may still come would be looked at. */
  readonly isOver: boolean;
}

export type Ended =
  | { readonly kind: 'done'; readonly rows: readonly TextRow[]; readonly outcome: Outcome }
  /** It has to be opened, which takes its time. */
  | { readonly kind: 'document'; open(): Promise<DocumentScan> };

/** A document is held as a whole while it is scanned; one with more bytes is not opened. */
const MOST_OF_DOCUMENT = 256_000_000;

type State =
  | { readonly is: 'new' }
  | { readonly is: 'text'; readonly scan: TextScan; readonly dated: Dated | null }
  /** `waiting` grows. */
  | { readonly is: 'document' }
  | { readonly is: 'over'; readonly outcome: Outcome };

/** Looks at the beginning, then scans it or says why not. `shown` is the path as it is printed. */
export function inputScan(shown: string, selection: Selection): InputScan {
  let waiting: Uint8Array[] = [];
  let state: State = { is: 'new' };
  let bytes = 0;
  const decide = (): TextRow[] => {
    const head = Buffer.concat(waiting);
    const content = sniff(head);
    if (selection.documents && (content.kind === 'document' || isMail(shown))) {
      state = { is: 'document' };
      return [];
    }
    if (content.kind !== 'text') {
      state = { is: 'over', outcome: { kind: 'skipped', why: content.kind } };
      waiting = [];
      return [];
    }
    const scan = textScan(shown, content.encoding, head, selection);
    state = { is: 'text', scan, dated: datedIn(head) };
    const rows = waiting.flatMap((piece) => scan.push(piece));
    waiting = [];
    return rows;
  };
  const gather = (): void => {
    if (state.is !== 'document' || bytes <= MOST_OF_DOCUMENT) return;
    state = { is: 'over', outcome: cannotRead(shown, 'is larger than documents are read') };
    waiting = [];
  };
  return {
    push(piece) {
      bytes += piece.length;
      if (state.is === 'over') return [];
      if (state.is === 'text') return state.scan.push(piece);
      waiting.push(piece);
      const rows = state.is === 'new' && bytes >= HEAD ? decide() : [];
      gather();
      return rows;
    },
    end() {
      const rows = state.is === 'new' ? decide() : [];
      return ended(state, rows, { bytes, open: () => openAndScan(waiting, shown, selection) });
    },
    get isOver() {
      return state.is === 'over';
    },
  };
}

/** A mail is text, but what is attached to it is packed. */
function isMail(shown: string): boolean {
  return /\.(?:eml|mbox|mht|mhtml)$/iu.test(shown);
}

/** The compiler does not follow assignments in closures, so the state is handed over. */
function ended(
  state: State,
  rows: readonly TextRow[],
  { bytes, open }: { readonly bytes: number; readonly open: () => Promise<DocumentScan> },
): Ended {
  if (state.is === 'document') return { kind: 'document', open };
  if (state.is === 'over') return { kind: 'done', rows, outcome: state.outcome };
  if (state.is === 'text')
    return { kind: 'done', rows: [...rows, ...state.scan.end()], outcome: scanned(bytes, state.dated) };
  throw new Error('The input was not looked at.');
}

function scanned(bytes: number, dated: Dated | null): Outcome {
  return dated === null ? { kind: 'scanned', bytes } : { kind: 'scanned', bytes, dated };
}

/** The readers of documents are loaded when the first is met. */
async function openAndScan(pieces: Uint8Array[], shown: string, selection: Selection): Promise<DocumentScan> {
  const { scanDocument } = await import('./scan-document.ts');
  const whole = new Uint8Array(Buffer.concat(pieces.splice(0)));
  return scanDocument(whole, shown, selection);
}
