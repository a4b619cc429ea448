import { counted, size } from './summary.ts';

/** How far a long scan is, on one line that is drawn again and again. */
export interface Progress {
  read(bytes: number): void;
  done(): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): void;
}

export interface Total {
  readonly files: number;
  readonly bytes: number;
  /** How many of the files an earlier run has done: they are told of, and not read. */
  readonly known?: number;
}

/** So many milliseconds lie between two drawings, and before a guess at what is left. */
const PAUSE = 100;
const BEFORE_GUESS = 5_000;

/**
 * `screen` is standard error where it is a terminal, else null and nothing is drawn; `doing` is what is being done; `total`
 * counts what is to be read in bytes, and files with those that are known; `now` is in milliseconds.
 */
export function progress(
  screen: ((text: string) => void) | null,
  doing: string,
  total: Total,
  now: () => number,
): Progress {
  const began = now();
  const { known = 0 } = total;
  let files = 0;
  let bytes = 0;
  let drawn = now();
  let isThere = false;
  const draw = (): void => {
    if (screen === null || now() - drawn < PAUSE) return;
    drawn = now();
    isThere = true;
    const share = `${size(bytes)} of ${size(total.bytes)}`;
    const before = known === 0 ? '' : `, ${known.toLocaleString('en-GB')} known from before`;
    const left = timeLeft(drawn - began, bytes / Math.max(1, total.bytes));
    screen(
      `\r\u001b[K${doing}: ${files.toLocaleString('en-GB')} of ${counted(total.files, 'file', 'files')}, ${share}${before}${left}`,
    );
  };
  return {
    read(more) {
      bytes += more;
      draw();
    },
    done() {
      files += 1;
      draw();
    },
    clear() {
      if (isThere) screen?.('\r\u001b[K');
      isThere = false;
    },
  };
}

/** What the rest takes if it goes on as before; `share` is what is done, from 0 to 1. */
function timeLeft(spent: number, share: number): string {
  if (spent < BEFORE_GUESS || share <= 0 || share > 1) return '';
  const seconds = Math.round((spent * (1 - share)) / share / 1000);
  return seconds < 90
    ? `, about ${counted(Math.max(1, seconds), 'second', 'seconds')} left`
    : `, about ${Math.round(seconds / 60)} minutes left`;
}
