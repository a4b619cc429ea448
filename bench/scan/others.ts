import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from './documents.ts';

interface Other {
  readonly name: string;
  /** Prints its findings, with the values, or writes them to `report`. */
  args(folder: string, report: string): readonly string[];
}

/** Scanners that are measured where they are installed. */
const OTHERS: readonly Other[] = [
  ...['gitleaks', 'betterleaks'].map((name) => ({
    name,
    args: (folder: string, report: string) => ['dir', folder, '--no-banner', '-f', 'json', '-r', report],
  })),
  { name: 'trufflehog', args: (folder) => ['filesystem', folder, '--json', '--no-verification', '--no-update'] },
  { name: 'kingfisher', args: (folder) => ['scan', folder, '--format', 'json', '--no-validate'] },
  { name: 'titus', args: (folder) => ['scan', folder, '--format', 'json'] },
];

/** Documents of which each of the others prints the secret; null where it is not on the PATH. */
export function othersFind(documents: readonly Document[]): { name: string; found: number | null }[] {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  for (const [i, { text }] of documents.entries()) writeFileSync(join(folder, `${i}.txt`), text);
  const all = OTHERS.map((other) => ({ name: other.name, found: foundBy(other, folder, documents) }));
  rmSync(folder, { recursive: true });
  return all;
}

function foundBy(other: Other, folder: string, documents: readonly Document[]): number | null {
  const report = `${folder}.json`;
  const ran = spawnSync(other.name, other.args(folder, report), { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.error !== undefined) return null;
  let said = ran.stdout;
  try {
    said += readFileSync(report, 'utf8');
    rmSync(report);
  } catch {
    // it prints and writes no report
  }
  return documents.filter(({ secret }) => said.includes(secret)).length;
}
