import { counted, size } from './summary.ts';

/** How far a long scan is, on one line that is drawn again and again. */
export interface Progress {
  read(bytes: number): void;
  done(): void;
  /** Takes the line away, so that something else can be printed. */
  clear(): void;
}

/** So many milliseconds lie between two drawings. */
const PAUSE = 100;

/**
 * `screen` is standard error where it is a terminal, else null and nothing is drawn; `doing` is what is being done; `now`
 * is in milliseconds.
 */
export function progress(
  screen: ((text: string) => void) | null,
  doing: string,
  total: { readonly files: number; readonly bytes: number },
  now: () => number,
): Progress {
  let files = 0;
  let bytes = 0;
  let drawn = now();
  let isThere = false;
  const draw = (): void => {
    if (screen === null || now() - drawn < PAUSE) return;
    drawn = now();
    isThere = true;
    const share = `${size(bytes)} of ${size(total.bytes)}`;
    screen(
      `\r\u001b[K${doing}: ${files.toLocaleString('en-GB')} of ${counted(total.files, 'file', 'files')}, ${share}`,
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
