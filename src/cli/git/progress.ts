/** How far the reading of a history is, on one line that is drawn again and again. */
export interface HistoryProgress {
  commit(): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): void;
}

/** So many milliseconds lie between two drawings. */
const PAUSE = 100;

/** `screen` is null where nothing is drawn; `now` is in milliseconds. */
export function historyProgress(
  screen: ((text: string) => void) | null,
  total: number,
  now: () => number,
): HistoryProgress {
  let commits = 0;
  let drawn = now();
  let isThere = false;
  return {
    commit() {
      commits += 1;
      if (screen === null || now() - drawn < PAUSE) return;
      drawn = now();
      isThere = true;
      screen(`\r\u001b[KReading: ${commits.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} commits`);
    },
    clear() {
      if (isThere) screen?.('\r\u001b[K');
      isThere = false;
    },
  };
}
