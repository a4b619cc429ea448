import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { examineDocument, openDocument } from '../../src/documents/formats.ts';
import { handOf } from '../../src/documents/hand.ts';
import { whatIsLeft } from '../../src/documents/safe-copy.ts';
import { job } from '../../src/redact/job.ts';
import { numbering } from '../../src/redact/numbering.ts';

/** What making and proving the copy of one file took, in milliseconds of processor time of all threads. */
export interface Spent {
  /** Opening it and taking its text out. */
  readonly reading: number;
  /** The text engine: what has to go. */
  readonly finding: number;
  readonly writing: number;
  /** The other reader: everything that is in the copy. */
  readonly examining: number;
  /** The text engine once more, and the search for every value in the bytes. */
  readonly proving: number;
  /** Milliseconds on the clock, all of it. */
  readonly wall: number;
  /** Values that were found, and what was left of them in the copy: 0, or the figures mean nothing. */
  readonly found: number;
  readonly left: number;
  readonly peakMb: number;
}

/** Run as a process of its own, so that the memory is that of one document. */
async function spentOn(path: string): Promise<Spent> {
  const bytes = new Uint8Array(readFileSync(path));
  const name = basename(path);
  const start = performance.now();
  const opening = await timed(() => openDocument(bytes, name));
  if (opening.made.kind === 'refused') throw new Error(`${name} ${opening.made.says}`);
  const { document } = opening.made;
  const hand = handOf(job({ numbering: numbering(), fingerprint: (value) => value }));
  const edits = await timed(() => hand.edits(document.passages.map(({ text }) => text)));
  const written = await timed(() => document.write(edits.made, hand.values()));
  if (written.made.kind === 'refused') throw new Error(`${name} ${written.made.says}`);
  const copy = written.made.bytes;
  const examined = await timed(() => examineDocument(copy, name));
  const left = await timed(() => whatIsLeft(examined.made, hand));
  return {
    reading: opening.ms,
    finding: edits.ms,
    writing: written.ms,
    examining: examined.ms,
    proving: left.ms,
    wall: Math.round(performance.now() - start),
    found: hand.values().length,
    left: left.made.length,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1000),
  };
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly made: T; readonly ms: number }> {
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  return { made, ms: Math.round((user + system) / 1000) };
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: work.ts FILE');
console.log(JSON.stringify(await spentOn(path)));
