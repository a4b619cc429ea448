import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copyName } from '../../documents/copy-name.ts';
import { LIMITS } from '../../documents/limits.ts';
import { byteJob } from '../../redact/bytes/byte-job.ts';
import type { ByteJob } from '../../redact/bytes/byte-job.ts';
import { numbering } from '../../redact/numbering.ts';
import { newFile } from '../new-file.ts';
import { endQuietly } from '../end-quietly.ts';
import { notWritable } from '../not-writable.ts';
import { EXIT, say } from '../output.ts';
import { reasonOf } from '../scan/outcome.ts';
import { fingerprintOf, readFingerprintKey } from '../scan/fingerprint.ts';
import { printable } from '../scan/printable.ts';
import { fileDraft, memoryDraft } from './draft.ts';
import { gatherFolder, gatherOne, shownName } from './gather.ts';
import type { Gathering } from './gather.ts';
import { REDACT_HELP } from './help.ts';
import { inputOf } from './input.ts';
import { redactArguments } from './options.ts';
import type { RedactFilesOptions } from './options.ts';
import { passProgress } from './pass-progress.ts';
import { placeFor } from './place.ts';
import type { Place } from './place.ts';
import { reportOf } from './report.ts';
import type { Told } from './report.ts';
import { runRedact } from './run.ts';
import type { Destination } from './run.ts';
import { safeNames } from './safe-names.ts';
import { fileSource } from './source.ts';
import { inSentences } from './summary.ts';
import { targetsIn } from './targets.ts';

/** `throughline redact`: exit code 0 only where all of the input is in the copy. */
export async function redactCommand(args: readonly string[]): Promise<number> {
  const asked = redactArguments(args);
  if (asked.kind === 'help') return say(REDACT_HELP, EXIT.done);
  if (asked.kind === 'wrong') return say(`${asked.says}\nSee: throughline redact --help`, EXIT.usage);
  endQuietly(EXIT.defect);
  try {
    return await redactFiles(asked.options);
  } catch (error) {
    // what becomes of a file is told of by its name: this is about the folder of the copy or the report
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return say(`What was asked for could not be done: ${reasonOf(error)}.`, EXIT.defect);
  }
}

async function redactFiles(options: RedactFilesOptions): Promise<number> {
  const fault = outputFault(options);
  if (fault !== null) return say(fault, EXIT.usage);
  const place = placeFor(options.from, options.to, options.force, [options.fingerprintKey]);
  if (place.kind === 'wrong') return say(place.says, EXIT.usage);
  const given = options.fingerprintKey === null ? null : await readFingerprintKey(options.fingerprintKey);
  if (typeof given === 'string') return say(given, EXIT.usage);
  // without a key of their own, fingerprints say which values are the same in this job and nothing to anybody later
  const key = given ?? randomBytes(32);
  const fingerprint = (value: string): string => fingerprintOf(key, value);
  const job = byteJob({ numbering: numbering(), fingerprint, audience: options.policy });
  const gathering = await gather(options, place);
  const destination = destinationOf(options, place, gathering, job);
  const wanted = { report: options.report !== null, fingerprintKey: given };
  const bar = passProgress(gathering);
  const { macros, leaveOut } = options;
  const settings = { limits: LIMITS, macros, leaveOut };
  const told = await runRedact(job, bar.files, destination, { ...wanted, settings }, bar.onPass);
  bar.clear();
  if (options.report !== null) writeReport(options.report, reportOf(options.policy, told));
  return tell(told, gathering, options.to);
}

/** Why the report cannot be written where it is wanted. */
function outputFault({ from, to, report, fingerprintKey }: RedactFilesOptions): string | null {
  return report === null ? null : notWritable(report, [from, to, fingerprintKey]);
}

async function gather({ from }: RedactFilesOptions, place: Place): Promise<Gathering> {
  if (place.kind === 'folder') return gatherFolder(from);
  if (from !== '-') return gatherOne(from, fileSource(from), statSync(from).size);
  const { source, size } = await inputOf(process.stdin);
  return gatherOne(from, source, size);
}

function destinationOf(
  { from, to, force }: RedactFilesOptions,
  place: Place,
  { files }: Gathering,
  job: ByteJob,
): Destination {
  if (place.kind !== 'folder') {
    const out = (piece: Uint8Array): void => void process.stdout.write(piece);
    return {
      draft: () => (place.kind === 'pipe' ? memoryDraft(out) : fileDraft(to, !force)),
      shown: shownName,
      copy: () => (to === '-' ? '-' : shownName(to)),
    };
  }
  const names = safeNames(job);
  names.read(basename(from));
  for (const { path } of files) names.read(path);
  const open = targetsIn(to, !force);
  return {
    draft: (path) => open(copyName(names.safe(path)), path),
    shown: (path) => join(names.safe(basename(from)), names.safe(path)),
    copy: (path) => join(shownName(to), copyName(names.safe(path))),
  };
}

function writeReport(path: string, text: string): void {
  const file = newFile(path);
  try {
    file.write(text);
    file.finish();
  } finally {
    file.discard();
  }
}

const HINT = 'With --leave-out, the copy of an archive is made without what cannot be read in it.';

function tell(told: readonly Told[], { skipped }: Gathering, to: string): number {
  const refused = told.flatMap((one) => (one.kind === 'refused' ? [printable(one.says)] : []));
  for (const says of refused) process.stderr.write(`${says}\n`);
  if (refused.some((says) => /: it holds entry /u.test(says))) process.stderr.write(`${HINT}\n`);
  const out = to === '-' ? process.stderr : process.stdout;
  out.write(`${inSentences(told, skipped, to).map(printable).join('\n')}\n`);
  return refused.length === 0 ? EXIT.done : EXIT.defect;
}
