import { counted, size } from '../scan/summary.ts';

/** How far an import is, on one line that is drawn again and again. */
export interface ReadingProgress {
  /** Bytes of a file that have been read; some are read twice. */
  readonly read: (name: string, at: number, size: number | null) => void;
  found(records: number, unreadable: number): void;
  clear(): void;
}

/** So many milliseconds lie between two drawings. */
const PAUSE = 100;

/** `screen` is null where nothing is drawn; `now` is in milliseconds. */
export function readingProgress(screen: ((text: string) => void) | null, now: () => number): ReadingProgress {
  let [records, unreadable, drawn, isThere] = [0, 0, now(), false];
  let where = '';
  const draw = (): void => {
    if (screen === null || now() - drawn < PAUSE) return;
    drawn = now();
    isThere = true;
    const broken = unreadable === 0 ? '' : `, ${counted(unreadable, 'entry', 'entries')} that cannot be read`;
    screen(`\r\u001b[KReading: ${counted(records, 'identity', 'identities')}${broken}${where}`);
  };
  return {
    read(_name, at, whole) {
      where = whole === null ? '' : `, ${size(at)} of ${size(whole)}`;
      draw();
    },
    found(more, places) {
      records += more;
      unreadable += places;
      draw();
    },
    clear() {
      if (isThere) screen?.('\r\u001b[K');
      isThere = false;
    },
  };
}
