import { DETECTORS } from '../../redact/version.ts';
import { endQuietly } from '../end-quietly.ts';
import { notWritable } from '../not-writable.ts';
import { EXIT, say } from '../output.ts';
import { fingerprintOf, readFingerprintKey } from './fingerprint.ts';
import { SCAN_HELP } from './help.ts';
import { readIgnored } from './ignore.ts';
import type { Ignored } from './ignore.ts';
import { scanArguments } from './options.ts';
import type { ScanOptions } from './options.ts';
import { reasonOf, unreadIn } from './outcome.ts';
import { openOutputs } from './outputs.ts';
import { progress } from './progress.ts';
import type { Total } from './progress.ts';
import { runScan } from './run.ts';
import type { Selection } from './selection.ts';
import { nameOf } from './name.ts';
import { openState } from './state.ts';
import type { State } from './state.ts';
import { countOutcome, countRow, emptySummary } from './summary.ts';
import type { Summary } from './summary.ts';
import type { House } from '../house.ts';
import { withInventory } from './stock/at-the-desk.ts';
import { DeskTrouble } from './stock/desk-trouble.ts';
import type { StockDesk } from './stock/desk.ts';
import { newTieKey } from './stock/tie.ts';
import { openTally } from './stock/tally.ts';
import { walk } from './walk.ts';
import type { Met } from './walk.ts';

/** `throughline scan`: exit code 3 where secrets were found, whatever else happened. */
export async function scanCommand(args: readonly string[], house: House): Promise<number> {
  const version = house.version();
  const asked = scanArguments(args);
  if (asked.kind === 'help') return say(SCAN_HELP, EXIT.done);
  if (asked.kind === 'wrong') return say(`${asked.says}\nSee: throughline scan --help`, EXIT.usage);
  if (asked.options.git !== null) {
    const { historyCommand } = await import('../git/command.ts');
    return historyCommand(asked.options, asked.options.git, version);
  }
  if (asked.options.link !== null) {
    const { searchCommand } = await import('../kit/search-command.ts');
    return searchCommand(asked.options.paths, asked.options.link);
  }
  const settings = await settingsOf(asked.options);
  if (typeof settings === 'string') return say(settings, EXIT.usage);
  endQuietly(EXIT.refused);
  const summary = emptySummary();
  const { desk } = asked.options;
  const scanning = (at: StockDesk | null) => scan(asked.options, settings, version, summary, at);
  const isWritten = await (desk === null ? scanning(null) : atDesk(house, desk, scanning)).then(
    () => true,
    (error: unknown) => {
      // what cannot be read is told of by its file: this is about what is written, and whom the desk refuses
      if (!(error instanceof DeskTrouble || (error instanceof Error && 'syscall' in error))) throw error;
      const says =
        error instanceof DeskTrouble ? error.message : `What was asked for could not be written: ${reasonOf(error)}.`;
      process.stderr.write(`${says}\n`);
      return false;
    },
  );
  if (summary.found.secret > 0) return EXIT.refused;
  return isWritten && summary.unreadable.length === 0 ? EXIT.done : EXIT.defect;
}

/** The desk's operations are loaded only where it is asked. */
async function atDesk(
  house: House,
  who: NonNullable<ScanOptions['desk']>,
  work: (desk: StockDesk) => Promise<void>,
): Promise<void> {
  const { withDesk } = await import('./stock/desk.ts');
  await withDesk(house, who, work);
}

/** Why one of the files that are to be written cannot be; null where all can. */
function outputFault({ sarif, html, summaryJson, resume, paths, fingerprintKey, ignore }: ScanOptions): string | null {
  const written = [sarif === '-' ? null : sarif, html, summaryJson, resume];
  const read = [...paths, fingerprintKey, ignore];
  for (const [i, path] of written.entries()) {
    const fault = path === null ? null : notWritable(path, [...read, ...written.slice(i + 1)]);
    if (fault !== null) return fault;
  }
  return null;
}

export interface Settings {
  readonly selection: Selection;
  readonly ignored: Ignored;
  readonly state: State | null;
}

export async function settingsOf(options: ScanOptions): Promise<Settings | string> {
  const { minConfidence, classes, showValues, documents, summary, summaryJson, html } = options;
  const fault = outputFault(options);
  if (fault !== null) return fault;
  if (showValues && !process.stdout.isTTY)
    return 'Values are shown on a terminal only: what goes into a file or another program could be kept there.';
  const fingerprintKey = options.fingerprintKey === null ? null : await readFingerprintKey(options.fingerprintKey);
  if (typeof fingerprintKey === 'string') return fingerprintKey;
  const ignored = options.ignore === null ? () => false : await readIgnored(options.ignore);
  if (typeof ignored === 'string') return ignored;
  const keyed = fingerprintKey === null ? null : fingerprintOf(fingerprintKey, '');
  const desk = options.desk !== null;
  const decides = { detectors: DETECTORS, minConfidence, classes, documents, keyed, desk };
  const state = options.resume === null ? null : openState(options.resume, decides);
  if (typeof state === 'string') return state;
  const isSummary = summary || summaryJson !== null || html !== null;
  const tieKey = state?.tieKey ?? (isSummary ? newTieKey() : null);
  const selection = { minConfidence, classes, fingerprintKey, showValues, documents, tieKey, desk };
  return { selection, ignored, state };
}

async function scan(
  options: ScanOptions,
  { selection, ignored, state }: Settings,
  version: string,
  summary: Summary,
  desk: StockDesk | null,
): Promise<void> {
  const met = [...walk(options.paths)];
  const total = totalOf(met, state);
  const err = (text: string): void => void process.stderr.write(text);
  const bar = progress(process.stderr.isTTY ? err : null, 'Scanning', total, () => performance.now());
  const outputs = openOutputs(options, version, (text) => void process.stdout.write(text), err);
  const { keepDays, fingerprintKey } = options;
  const tally =
    selection.tieKey === null
      ? null
      : openTally({ now: Date.now(), keepDays, hasKey: fingerprintKey !== null, hasDesk: desk !== null });
  let lastWithSecrets = -1;
  try {
    await runScan(
      met,
      selection,
      { stdin: process.stdin, state, desk },
      {
        read: bar.read,
        rows(index, rows) {
          bar.clear();
          for (const row of rows) {
            if (ignored(row)) {
              summary.ignored += 1;
              continue;
            }
            countRow(summary, row);
            tally?.row(row);
            if (row.class === 'secret' && lastWithSecrets !== index) {
              lastWithSecrets = index;
              summary.filesWithSecrets += 1;
            }
            outputs.row(row);
          }
        },
        done(index, outcome) {
          countOutcome(summary, outcome);
          const file = met[index];
          tally?.file(nameOf(file?.path ?? '').shown, file?.kind === 'file' ? file.modified : 0, outcome);
          bar.done();
          const unread = unreadIn(outcome);
          if (unread.length > 0) bar.clear();
          for (const says of unread) err(`${says}\n`);
        },
      },
    );
    bar.clear();
    const about = {
      detectors: DETECTORS,
      paths: options.paths.map((path) => nameOf(path).shown),
      classes: options.classes,
    };
    const stock = tally?.stock(about, summary) ?? null;
    outputs.end(summary, stock === null || desk === null ? stock : await withInventory(stock, desk));
  } finally {
    outputs.discard();
  }
}

/** Of files that an earlier run has done only the number counts. */
function totalOf(met: readonly Met[], state: State | null): Total {
  const files = met.flatMap((one) => (one.kind === 'file' ? [one] : []));
  const left = files.filter((file) => state === null || !state.knows(file));
  const bytes = left.reduce((sum, { size }) => sum + size, 0);
  return { files: files.length, bytes, known: files.length - left.length };
}
