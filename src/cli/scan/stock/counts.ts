import type { Row } from '../row.ts';
import type { FileKindCount, FindingCount, UnreadCount } from './stock.ts';
import { MOST } from './most.ts';

/** Findings by kind, each with the files that it is in. All rows of a file come before those of the next. */
export function findingCounts() {
  type Count = { -readonly [K in keyof FindingCount]: FindingCount[K] } & { last: string };
  const counts = new Map<string, Count>();
  return {
    add({ kind, class: is, confidence, path }: Row): void {
      const count = counts.get(kind) ?? {
        kind,
        class: is,
        findings: 0,
        files: 0,
        sure: 0,
        likely: 0,
        possible: 0,
        last: '',
      };
      counts.set(kind, count);
      count.findings += 1;
      count[confidence >= 0.9 ? 'sure' : confidence >= 0.7 ? 'likely' : 'possible'] += 1;
      if (count.last !== path) count.files += 1;
      count.last = path;
    },
    list: (): readonly FindingCount[] =>
      [...counts.values()]
        .toSorted((a, b) => RANK[a.class] - RANK[b.class] || b.findings - a.findings || (a.kind < b.kind ? -1 : 1))
        .map(({ last: _last, ...count }) => count),
  };
}

const RANK = { secret: 0, identity: 1, placeholder: 2 } as const;

/** Files that were read, by what they are. */
export function fileCounts() {
  const counts = new Map<string, { kind: string; files: number; bytes: number; withSecrets: number }>();
  return {
    add(kind: string, bytes: number, hasSecrets: boolean): void {
      const count = counts.get(kind) ?? { kind, files: 0, bytes: 0, withSecrets: 0 };
      counts.set(kind, count);
      count.files += 1;
      count.bytes += bytes;
      if (hasSecrets) count.withSecrets += 1;
    },
    list: (): readonly FileKindCount[] =>
      [...counts.values()].toSorted((a, b) => b.files - a.files || (a.kind < b.kind ? -1 : 1)),
  };
}

/** What could not be read, by the reason. */
export function unreadCounts() {
  const counts = new Map<string, { why: string; files: number; first: string[] }>();
  return {
    add(why: string, says: string): void {
      const count = counts.get(why) ?? { why, files: 0, first: [] };
      counts.set(why, count);
      count.files += 1;
      if (count.first.length < MOST.inJson) count.first.push(says);
    },
    list: (): readonly UnreadCount[] => [...counts.values()].toSorted((a, b) => b.files - a.files),
  };
}
