import { DETECTORS } from '../../redact/version.ts';
import { EXIT, say } from '../output.ts';
import { fingerprintOf, readFingerprintKey } from './fingerprint.ts';
import { SCAN_HELP } from './help.ts';
import { readIgnored } from './ignore.ts';
import type { Ignored } from './ignore.ts';
import { scanArguments } from './options.ts';
import type { ScanOptions } from './options.ts';
import { openOutputs } from './outputs.ts';
import { progress } from './progress.ts';
import { runScan } from './run.ts';
import type { Selection } from './selection.ts';
import { openState } from './state.ts';
import type { State } from './state.ts';
import { countOutcome, countRow, emptySummary } from './summary.ts';
import { walk } from './walk.ts';

/** `throughline scan`: exit code 3 where secrets were found, whatever else happened. */
export async function scanCommand(args: readonly string[], version: string): Promise<number> {
  const asked = scanArguments(args);
  if (asked.kind === 'help') return say(SCAN_HELP, EXIT.done);
  if (asked.kind === 'wrong') return say(`${asked.says}\nSee: throughline scan --help`, EXIT.usage);
  const settings = await settingsOf(asked.options);
  if (typeof settings === 'string') return say(settings, EXIT.usage);
  endQuietly();
  return scan(asked.options, settings, version);
}

interface Settings {
  readonly selection: Selection;
  readonly ignored: Ignored;
  readonly state: State | null;
}

async function settingsOf(options: ScanOptions): Promise<Settings | string> {
  const { minConfidence, classes, showValues } = options;
  if (showValues && !process.stdout.isTTY)
    return 'Values are shown on a terminal only: what goes into a file or another program could be kept there.';
  const fingerprintKey = options.fingerprintKey === null ? null : await readFingerprintKey(options.fingerprintKey);
  if (typeof fingerprintKey === 'string') return fingerprintKey;
  const ignored = options.ignore === null ? () => false : await readIgnored(options.ignore);
  if (typeof ignored === 'string') return ignored;
  const keyed = fingerprintKey === null ? null : fingerprintOf(fingerprintKey, '');
  const decides = { detectors: DETECTORS, minConfidence, classes, keyed };
  const state = options.resume === null ? null : openState(options.resume, decides);
  if (typeof state === 'string') return state;
  return { selection: { minConfidence, classes, fingerprintKey, showValues }, ignored, state };
}

async function scan(options: ScanOptions, { selection, ignored, state }: Settings, version: string): Promise<number> {
  const met = [...walk(options.paths)];
  const sizes = met.flatMap((one) => (one.kind === 'file' ? [one.size] : []));
  const total = { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  const err = (text: string): void => void process.stderr.write(text);
  const bar = progress(process.stderr.isTTY ? err : null, 'Scanning', total, () => performance.now());
  const outputs = openOutputs(options, version, (text) => void process.stdout.write(text), err);
  const summary = emptySummary();
  let lastWithSecrets = -1;
  try {
    await runScan(
      met,
      selection,
      { stdin: process.stdin, state },
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
            if (row.class === 'secret' && lastWithSecrets !== index) {
              lastWithSecrets = index;
              summary.filesWithSecrets += 1;
            }
            outputs.row(row);
          }
        },
        done(_index, outcome) {
          countOutcome(summary, outcome);
          bar.done();
          if (outcome.kind !== 'unreadable') return;
          bar.clear();
          err(`${outcome.says}\n`);
        },
      },
    );
    bar.clear();
    outputs.end(summary);
  } finally {
    outputs.discard();
  }
  if (summary.found.secret > 0) return EXIT.refused;
  return summary.unreadable.length > 0 ? EXIT.defect : EXIT.done;
}

/** Who reads the output may stop reading (`| head`): that is no defect. */
function endQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(EXIT.refused);
  });
}
