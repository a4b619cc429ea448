import type { Outcome } from '../outcome.ts';
import type { Row } from '../row.ts';
import type { Summary } from '../summary.ts';
import { knownValues } from './at-the-desk.ts';
import { fileCounts, findingCounts, unreadCounts } from './counts.ts';
import { fileKind } from './file-kind.ts';
import { foremost } from './foremost.ts';
import { MOST } from './most.ts';
import { overdueFiles } from './overdue.ts';
import { sightings } from './sightings.ts';
import type { FileCount, Stock } from './stock.ts';

/** Counts a stock of files while it is told of, file by file in order: the rows of a file, then its end. */
export interface Tally {
  row(row: Row): void;
  /** `shown` is the path as it is printed; `modified` is in milliseconds since 1970. */
  file(shown: string, modified: number, outcome: Outcome): void;
  stock(about: Pick<Stock, 'detectors' | 'paths' | 'classes'>, summary: Summary): Stock;
}

export interface TallySettings {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Null where nobody says how long reports are kept. */
  readonly keepDays: number | null;
  /** Whether fingerprints were asked for, with a key that the asker keeps: only then they are told. */
  readonly hasKey: boolean;
  /** Whether the desk is asked. */
  readonly hasDesk: boolean;
}

export function openTally({ now, keepDays, hasKey, hasDesk }: TallySettings): Tally {
  const findings = findingCounts();
  const files = fileCounts();
  const unread = unreadCounts();
  const values = sightings(MOST.values);
  const names = sightings(MOST.names);
  const known = knownValues();
  const worst = foremost<FileCount>(MOST.inJson, (a, b) => b.secrets - a.secrets);
  const overdue = keepDays === null ? null : overdueFiles(now, keepDays);
  let notCompared = 0;
  let secrets = 0;
  let kinds = new Set<string>();
  return {
    row(row) {
      findings.add(row);
      if (row.class === 'secret') {
        secrets += 1;
        kinds.add(row.kind);
        const same = row.fingerprint ?? row.tie?.same ?? null;
        if (same !== null) values.see(same, row.kind, row.path);
        else if (row.tie !== undefined) notCompared += 1;
        if (row.tie?.known !== undefined) known.see(row.tie.same ?? '', row, row.tie.known);
      }
      const name = row.tie?.name ?? null;
      if (name !== null) names.see(JSON.stringify([row.kind, name]), row.kind, row.path);
    },
    file(shown, modified, outcome) {
      if (outcome.kind === 'scanned') files.add(fileKind(shown, outcome), outcome.bytes, secrets > 0);
      if (outcome.kind === 'unreadable') unread.add(outcome.why, shown);
      if (outcome.kind === 'scanned')
        for (const says of outcome.within?.unreadable ?? []) unread.add('holds something that cannot be read', says);
      if (secrets > 0) worst.add({ path: shown, secrets, kinds: [...kinds].toSorted() });
      if (outcome.kind === 'scanned') overdue?.add({ path: shown, modified, dated: outcome.dated ?? null, secrets });
      secrets = 0;
      kinds = new Set();
    },
    stock(about, summary) {
      const repeated = values.list(2);
      const named = names.list(1);
      return {
        throughline: 'stock-1',
        made: new Date(now).toISOString(),
        ...about,
        files: {
          read: summary.files,
          bytes: summary.bytes,
          withSecrets: summary.filesWithSecrets,
          notLookedInto: summary.skipped,
          unreadable: summary.unreadable.length,
          byKind: files.list(),
        },
        findings: { settled: summary.ignored, byKind: findings.list() },
        repeated: {
          values: repeated.length,
          notCompared,
          list: repeated.slice(0, MOST.inJson).map(({ key, ...sighting }, i) => ({
            value: i + 1,
            fingerprint: hasKey ? key : null,
            ...sighting,
          })),
        },
        worst: worst.list(),
        identities: {
          names: names.size,
          list: named.slice(0, MOST.inJson).map(({ key, ...sighting }) => ({ name: nameIn(key), ...sighting })),
        },
        unreadable: unread.list(),
        overdue: overdue?.list() ?? null,
        desk: hasDesk ? known.told() : null,
      };
    },
  };
}

/** Keys of names are made above. */
function nameIn(key: string): string {
  const [, name] = JSON.parse(key) as readonly [string, string];
  return name;
}
