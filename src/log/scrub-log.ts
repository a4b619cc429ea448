import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { utf8 } from '../ledger/bytes.ts';
import { DamagedLog } from './refusal.ts';
import { scrub } from './scrub.ts';
import type { ScrubReport } from './scrub.ts';
import type { Sequencer } from './sequencer.ts';
import type { LogStore } from './types.ts';

/** Reads the whole log again, up to the last checkpoint; where anything is damaged, the sequencer stops for good. */
export type ScrubLog = (pause: () => Promise<void>) => Promise<ScrubReport>;

/** The scrub of the log below `dir`/log. An error that `pause` throws ends it early and says nothing about the log. */
export function openScrub(store: LogStore, dir: string, sequencer: Pick<Sequencer, 'halt'>): ScrubLog {
  return async (pause) => {
    const checkpoint = await store.checkpoint();
    if (checkpoint === null) return { tiles: 0, damage: [] };
    const signed = parseCheckpoint(utf8(checkpoint));
    if (!signed.ok) throw new Error(`the stored checkpoint: ${signed.code}`);
    const report = await scrub(dir, signed.value, pause);
    if (report.damage.length > 0) await sequencer.halt(new DamagedLog(report.damage.join('; ')));
    return report;
  };
}
