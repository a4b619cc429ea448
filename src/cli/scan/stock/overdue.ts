import { foremost } from './foremost.ts';
import type { Dated } from './dated.ts';
import { MOST } from './most.ts';
import type { Overdue, OverdueFile } from './stock.ts';

const DAY = 86_400_000;

interface Aged {
  readonly path: string;
  /** Milliseconds since 1970; zero where nobody knows. */
  readonly modified: number;
  readonly dated: Dated | null;
  readonly secrets: number;
}

/** Gathers files that are older than so many days: by the date in their front matter, else by their last change. */
export function overdueFiles(now: number, keepDays: number) {
  const before = new Date(now - keepDays * DAY).toISOString().slice(0, 10);
  const oldest = foremost<OverdueFile>(MOST.inJson, (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let files = 0;
  let withSecrets = 0;
  return {
    add({ path, modified, dated, secrets }: Aged): void {
      const changed =
        modified === 0 ? null : ({ on: new Date(modified).toISOString().slice(0, 10), by: 'modified' } as const);
      const age = dated ?? changed;
      if (age === null || age.on >= before) return;
      files += 1;
      if (secrets > 0) withSecrets += 1;
      oldest.add({ path, on: age.on, by: age.by, secrets });
    },
    list: (): Overdue => ({ keepDays, files, withSecrets, list: oldest.list() }),
  };
}
