import { endQuietly } from '../end-quietly.ts';
import { isPlaceKit } from '../kit/link.ts';
import { EXIT, say } from '../output.ts';
import { settingsOf } from '../scan/command.ts';
import type { Settings } from '../scan/command.ts';
import type { ScanOptions } from '../scan/options.ts';
import { reasonOf } from '../scan/outcome.ts';
import { openOutputs } from '../scan/outputs.ts';
import { countOutcome, countRow, counted, emptySummary } from '../scan/summary.ts';
import type { Summary } from '../scan/summary.ts';
import { GitTrouble } from './git.ts';
import { historyProgress } from './progress.ts';
import { openRepository } from './repository.ts';
import type { Repository } from './repository.ts';
import { scanHistory } from './scan-history.ts';
import type { HistoryRead } from './scan-history.ts';

/** `throughline scan --git REPO`: exit code 3 where secrets were found, 1 where a part of the history cannot be read. */
export async function historyCommand(options: ScanOptions, folder: string, version: string): Promise<number> {
  const settings = await settingsOf(options);
  if (typeof settings === 'string') return say(settings, EXIT.usage);
  const repository = await openRepository(folder, options.since).catch(inWords);
  if (typeof repository === 'string') return say(repository, EXIT.usage);
  if (options.link !== null) {
    if (isPlaceKit(options.link)) return (await import('./cleanup-place.ts')).cleanupOfPlace(repository, options.link);
    const { cleanupCommand } = await import('./cleanup.ts');
    return cleanupCommand(repository, folder, options.link);
  }
  endQuietly(EXIT.refused);
  const summary = emptySummary();
  const trouble = await scan(repository, options, settings, version, summary).then(
    () => null,
    (error: unknown) => inWords(error),
  );
  if (trouble !== null) process.stderr.write(`${trouble}\n`);
  if (summary.found.secret > 0) return EXIT.refused;
  return trouble === null && summary.unreadable.length === 0 ? EXIT.done : EXIT.defect;
}

/** What git or the system would not do; anything else is a defect of ours. */
export function inWords(error: unknown): string {
  if (error instanceof GitTrouble) return error.message;
  if (error instanceof Error && 'syscall' in error) return `It could not be done: ${reasonOf(error)}.`;
  throw error;
}

async function scan(
  repository: Repository,
  options: ScanOptions,
  { selection, ignored }: Settings,
  version: string,
  summary: Summary,
): Promise<void> {
  const err = (text: string): void => void process.stderr.write(text);
  const bar = historyProgress(process.stderr.isTTY ? err : null, repository.commits, () => performance.now());
  const outputs = openOutputs(options, version, (text) => void process.stdout.write(text), err);
  let lastWithSecrets = '';
  try {
    const read = await scanHistory(repository, selection, {
      rows(rows) {
        bar.clear();
        for (const row of rows) {
          if (ignored(row)) {
            summary.ignored += 1;
            continue;
          }
          countRow(summary, row);
          const file = `${row.commit ?? ''}:${row.path}`;
          if (row.class === 'secret' && lastWithSecrets !== file) {
            lastWithSecrets = file;
            summary.filesWithSecrets += 1;
          }
          outputs.row(row);
        }
      },
      done: (outcome) => countOutcome(summary, outcome),
      commit: bar.commit,
    });
    bar.clear();
    summary.unreadable.push(...unread(repository, read));
    for (const text of [history(repository, read), ...summary.unreadable]) err(`${text}\n`);
    outputs.end(summary, null);
  } finally {
    outputs.discard();
  }
}

/** What was looked through, as a sentence. */
export function history({ shown, head, since }: Repository, { commits, submodules, pointers }: HistoryRead): string {
  const from = since === null ? '' : ` from ${since.slice(0, 12)} on`;
  const beside = [
    ...(submodules === 0 ? [] : [counted(submodules, 'link to another repository', 'links to other repositories')]),
    ...(pointers === 0 ? [] : [counted(pointers, 'file of Git LFS', 'files of Git LFS')]),
  ];
  const not = beside.length === 0 ? '' : ` Not looked into: ${beside.join(', ')}.`;
  return `Read ${counted(commits, 'commit', 'commits')} of ${shown} up to ${head.slice(0, 12)}${from}.${not}`;
}

/** Why nothing can be said of a part of the history; empty where all of it was read. */
export function unread({ isShallow, shown }: Repository, { missing }: HistoryRead): readonly string[] {
  return [
    ...(isShallow ? [`${shown} is a shallow copy: fetch the whole history with git fetch --unshallow.`] : []),
    ...(missing === 0 ? [] : [`${counted(missing, 'file', 'files')} of the history are not in ${shown}: fetch them.`]),
  ];
}
