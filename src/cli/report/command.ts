import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { handOf } from '../../documents/hand.ts';
import { safeRenditions } from '../../documents/report/safe-renditions.ts';
import { templateFor } from '../../domain/engagement/report/template.ts';
import { job } from '../../redact/job.ts';
import { numbering } from '../../redact/numbering.ts';
import { newFile } from '../new-file.ts';
import { notWritable } from '../not-writable.ts';
import { EXIT, say } from '../output.ts';
import { fingerprintOf } from '../scan/fingerprint.ts';
import { reasonOf } from '../scan/outcome.ts';
import { printable } from '../scan/printable.ts';
import { REPORT_HELP } from './help.ts';
import { type ReportArguments, reportArguments } from './options.ts';

type Asked = Extract<ReportArguments, { readonly kind: 'report' }>;

/** `throughline report`: from one Markdown source to the files that a customer gets. */
export async function reportCommand(args: readonly string[]): Promise<number> {
  const asked = reportArguments(args);
  if (asked.kind === 'help') return say(REPORT_HELP, EXIT.done);
  if (asked.kind === 'wrong') return say(`${asked.says}\nSee: throughline report --help`, EXIT.usage);
  try {
    return asked.kind === 'template' ? writeTemplate(asked) : await writeReport(asked);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return say(`What was asked for could not be done: ${reasonOf(error)}.`, EXIT.defect);
  }
}

function writeTemplate({ template, to }: Extract<ReportArguments, { readonly kind: 'template' }>): number {
  if (to === null) return say(templateFor(template).trimEnd(), EXIT.done);
  const fault = outputFault(to, [], false);
  if (fault !== null) return say(fault, EXIT.usage);
  writeFiles([{ path: to, bytes: new TextEncoder().encode(templateFor(template)) }]);
  return say(`Wrote the template to ${printable(to)}.`, EXIT.done);
}

async function writeReport({ from, outputs, policy, force }: Asked): Promise<number> {
  for (const { path } of outputs) {
    const fault = outputFault(path, [from, ...outputs.map((one) => one.path).filter((one) => one !== path)], force);
    if (fault !== null) return say(fault, EXIT.usage);
  }
  const bytes = from === '-' ? await buffer(process.stdin) : await readFile(from);
  const source = readUtf8(bytes);
  if (source === null)
    return say(`${printable(from)} is no text in UTF-8: a report is written in Markdown.`, EXIT.refused);
  const key = randomBytes(32);
  const values = new Set<string>();
  const hand = handOf(
    job({ numbering: numbering(), fingerprint: (value) => fingerprintOf(key, value), audience: policy }),
    (redacted) => {
      for (const { findings } of redacted) for (const { placeholder } of findings) values.add(placeholder);
    },
  );
  const made = await safeRenditions(source, [...new Set(outputs.map(({ form }) => form))], hand);
  if (made.kind === 'refused') {
    const left = made.left.map((place) => `  ${place}`);
    return say([`The report ${made.says}.`, ...left].join('\n'), EXIT.refused);
  }
  writeFiles(outputs.map(({ path, form }) => ({ path, bytes: made.files.get(form) ?? new Uint8Array() })));
  const replaced = values.size === 0 ? 'No credential was found in it.' : `Replaced ${[...values].join(', ')}.`;
  return say(
    `Wrote ${outputs.map(({ path }) => printable(path)).join(', ')}. ${replaced}\nEach file was opened again by another reader: nothing of what was found is left. What nobody recognises is still there.`,
    EXIT.done,
  );
}

function outputFault(path: string, others: readonly string[], force: boolean): string | null {
  const fault = notWritable(
    path,
    others.filter((one) => one !== '-'),
  );
  if (fault !== null) return fault;
  const there = lstatSync(path, { throwIfNoEntry: false });
  return there !== undefined && !force ? `${printable(path)} is there already: --force replaces it.` : null;
}

function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** All of them or, where one cannot be written, none that was not there before. */
function writeFiles(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const drafts = files.map(({ path, bytes }) => ({ path, bytes, file: newFile(path) }));
  try {
    for (const { bytes, file } of drafts) {
      file.write(bytes);
      file.close();
    }
    for (const { file } of drafts) file.finish();
  } finally {
    for (const { file } of drafts) file.discard();
  }
}
