import { BLOCK, highOnes, lowOnes, runBits } from './blocks.ts';
import { DIGIT, LETTER, RUN_SIGN, isOf } from './classes.ts';
import { isCode } from './code-words.ts';
import { decodesToText } from './decodes.ts';
import { HITS, HIT_SIZE, MOST_HITS } from './layout.ts';
import { byteAt, putWord } from './memory.ts';
import { looksRandom } from './random.ts';

/** Runs are at least so long. */
const SHORTEST_RUN = 16;

let runs = 0;
let stopped = 0;

/**
 * Records the runs of letters, digits and `+ / = _ % -` from `from` to before `to` that are worth a look, in order, and
 * returns how many. Neither end may stand inside a run. It stops early, at `runsStoppedAt()`, where the room is used up.
 */
export function findRuns(from: number, to: number): number {
  runs = 0;
  let bits = runBits(from);
  for (let at = from; at < to; at += BLOCK) {
    const next = runBits(at + BLOCK);
    // A run of sixteen goes over the end of one block.
    const ones = highOnes(bits);
    const long = ones > 0 && ones + lowOnes(next) >= SHORTEST_RUN;
    bits = next;
    if (!long) continue;
    const end = enter(from, at + BLOCK - 1, to);
    if (runs === MOST_HITS) {
      stopped = end;
      return runs;
    }
    if (end > at + BLOCK) {
      at += (end - at) & -BLOCK;
      bits = runBits(at);
      at -= BLOCK;
    }
  }
  stopped = to;
  return runs;
}

/** Records the run that goes over a place, where it is worth a look, and returns where it ends. */
function enter(from: number, middle: number, to: number): number {
  if (middle >= to) return to;
  let start = middle;
  while (start > from && isOfRun(start - 1)) start -= 1;
  let end = middle + 1;
  while (end < to && isOfRun(end)) end += 1;
  if (end - start >= SHORTEST_RUN && isWorth(start, end)) {
    const record = HITS + runs * HIT_SIZE;
    putWord(record, start);
    putWord(record + 4, end);
    runs += 1;
  }
  return end;
}

export function runsStoppedAt(): number {
  return stopped;
}

export function isOfRun(at: number): boolean {
  return isOf(byteAt(at), LETTER | DIGIT | RUN_SIGN);
}

function isWorth(start: number, end: number): boolean {
  // Hashes in rows of Windows and Samba.
  if (end - start === 32 && byteAt(start - 1) === 0x3a) return true;
  return looksRandom(start, end) || isCode(start, end) || decodesToText(start, end);
}
