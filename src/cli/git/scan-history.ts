import { inputScan } from '../scan/input-scan.ts';
import { nameOf } from '../scan/name.ts';
import type { Outcome } from '../scan/outcome.ts';
import type { TextRow } from '../scan/row.ts';
import { rowsOfName } from '../scan/scan-file.ts';
import type { Selection } from '../scan/selection.ts';
import { historyOf } from './history.ts';
import type { HistoryCounts, HistoryItem } from './history.ts';
import { readObjects } from './objects.ts';
import type { Taker } from './objects.ts';
import type { Repository } from './repository.ts';

/** Who is told what stands in a history. */
export interface HistoryAudience {
  rows(rows: readonly TextRow[]): void;
  /** A file, or the words of a commit or tag, is done. */
  done(outcome: Outcome): void;
  /** Another commit is being read. */
  commit?(): void;
  /** Is handed every piece as well, to look for something in it by other means. */
  also?(item: HistoryItem, shown: string): Taker;
}

export interface HistoryRead extends HistoryCounts {
  /** Things that the history names and this copy does not have: nothing can be said of them. */
  readonly missing: number;
  /** Files of which only a pointer is here (Git LFS). */
  readonly pointers: number;
}

/** Scans every file, message and name of a history, each once; throws `GitTrouble` where it cannot be read. */
export async function scanHistory(
  repository: Repository,
  selection: Selection,
  audience: HistoryAudience,
): Promise<HistoryRead> {
  const counts: HistoryCounts = { commits: 0, submodules: 0 };
  let missing = 0;
  let pointers = 0;
  await readObjects(repository.git, historyOf(repository, counts), {
    begin(item, size) {
      if (item.is === 'commit') audience.commit?.();
      const named = item.path === null ? [] : rowsOfName(item.path, selection);
      const shown = item.path === null ? `(${item.is})` : nameOf(item.path).shown;
      const scan = inputScan(shown, { ...selection, documents: false });
      const other = audience.also?.(item, shown);
      const tell = (rows: readonly TextRow[]): void => {
        if (rows.length > 0) audience.rows(rows.map((row) => ({ ...row, commit: item.commit })));
      };
      tell(named);
      return {
        push(piece) {
          if (size < POINTER && isPointer(piece)) pointers += 1;
          if (!scan.isOver) tell(scan.push(Uint8Array.from(piece)));
          other?.push(piece);
        },
        end() {
          const ended = scan.end();
          if (ended.kind === 'document') throw new Error('A document of a history is not opened.');
          tell(ended.rows);
          other?.end();
          audience.done(ended.outcome);
        },
      };
    },
    missing: () => (missing += 1),
  });
  return { ...counts, missing, pointers };
}

/** A pointer of Git LFS is shorter: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const POINTER = 1024;

function isPointer(piece: Uint8Array): boolean {
  return Buffer.from(piece.subarray(0, 40)).toString('latin1').startsWith('version https://git-lfs');
}
