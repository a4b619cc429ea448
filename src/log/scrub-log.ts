import { setTimeout as sleep } from 'node:timers/promises';
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { utf8 } from '../ledger/bytes.ts';
import { DamagedLog } from './refusal.ts';
import { scrub } from './scrub.ts';
import type { ScrubReport } from './scrub.ts';
import type { Sequencer } from './sequencer.ts';
import type { LogStore } from './types.ts';

/**
 * Reads the whole log again, up to the last checkpoint; where anything is damaged, the sequencer stops for good. Null where
 * `ending` came first, which says nothing about the log.
 */
export type ScrubLog = (ending: AbortSignal) => Promise<ScrubReport | null>;

/** Between two files of the log: some 200 files a second at most, so that the desk does not feel it. */
const PAUSE_MS = 5;

/** The scrub of the log below `dir`/log. */
export function openScrub(store: LogStore, dir: string, sequencer: Pick<Sequencer, 'halt' | 'reach'>): ScrubLog {
  return async (ending) => {
    const { checkpoint, size } = await store.head();
    if (checkpoint === null) return { tiles: 0, damage: [] };
    const signed = parseCheckpoint(utf8(checkpoint));
    if (!signed.ok) throw new Error(`the stored checkpoint: ${signed.code}`);
    await sequencer.reach(size);
    try {
      const pause = () => sleep(PAUSE_MS, undefined, { signal: ending, ref: false });
      const report = await scrub(dir, signed.value, pause);
      if (report.damage.length > 0) await sequencer.halt(new DamagedLog(report.damage.join('; ')));
      return report;
    } catch (error) {
      if (ending.aborted) return null;
      throw error;
    }
  };
}
