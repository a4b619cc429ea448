import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allCalls } from '../src/redact/looks.ts';
import { INPUT } from '../src/redact/pass/program/layout.ts';
import { startProgram } from '../src/redact/pass/program.ts';
import { scanBytes } from '../src/redact/scan.ts';
import { type Document, documentOf } from './scan/documents.ts';
import { othersFind } from './scan/others.ts';
import { secretlintFinds } from './scan/secretlint.ts';
import { speedOf } from './scan/speed.ts';
import { secondsWith } from './scan/threads.ts';
import './kit/ends-quietly.ts';

/**
 * How fast bytes are scanned on one core, over documents with a secret per 20 kB, beside others on the same documents:
 * `npm run bench:scan -- [--megabytes 50] [--large 1] [--others 5]`. `--large` is the size in GB of the stream at which
 * memory is measured, `--others` the MB that slower scanners get.
 */
const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '50' },
    large: { type: 'string', default: '1' },
    others: { type: 'string', default: '5' },
  },
});
const documents = Array.from({ length: Number(values.megabytes) * 50 }, (_, i) => documentOf(i));
const encoded = documents.map(({ text }) => new TextEncoder().encode(text));
const few = documents.slice(0, Number(values.others) * 50);
const size = sizeOf(encoded);

const copy = await rawCopy();
console.log(`raw copy into WebAssembly memory: ${copy} MB/s`);
for (const bytes of encoded.slice(0, 250)) scanBytes(bytes); // as code that has run for a while
let found = 0;
const ours = await speedOf(size, () => {
  for (const [i, bytes] of encoded.entries()) found += Number(covers(documents[i], scanBytes(bytes)));
});
say('throughline', ours.perSecond, found, documents.length);
let theirs = 0;
const secretlint = await speedOf(sizeOf(encoded.slice(0, few.length)), async () => {
  theirs = await secretlintFinds(few);
});
say('secretlint', secretlint.perSecond, theirs, few.length);
const others = othersFind(few);
for (const { name, found: many } of others)
  console.log(many === null ? `${name}: not on the PATH` : `${name}: finds ${many} of ${few.length}`);

const small = fresh(50);
const large = fresh(Number(values.large) * 1000);
console.log(`ready in a fresh process after ${small.readyMs} ms`);
console.log(`memory at its highest: ${small.peakMb} MB for 50 MB, ${large.peakMb} MB for ${values.large} GB`);
// in turn and the best of each, since other work on the machine slows down now one and now the other
let [one, two] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
for (let round = 0; round < 4; round += 1) {
  one = Math.min(one, await secondsWith(1, size / 4));
  two = Math.min(two, await secondsWith(2, size / 4));
}
const twoCores = Math.round((200 * one) / two) / 100;
console.log(`two threads do ${twoCores} times what one does`);
console.log(
  JSON.stringify({
    bench: 'scan',
    megabytes: Math.round(size / 1e6),
    perSecond: ours.perSecond,
    recall: found / documents.length,
    secretlint: { perSecond: secretlint.perSecond, recall: theirs / few.length },
    others,
    copyPerSecond: copy,
    readyMs: small.readyMs,
    peakMb: { at50Mb: small.peakMb, atLarge: large.peakMb, largeGb: Number(values.large) },
    twoCores,
  }),
);

function say(name: string, perSecond: number, many: number, of: number): void {
  console.log(`${name}: ${perSecond} MB/s of processor time, finds ${many} of ${of}`);
}

/** All of the secret lies in what was found. */
function covers(document: Document | undefined, findings: ReturnType<typeof scanBytes>): boolean {
  const { text = '', secret = '' } = document ?? {};
  const start = text.indexOf(secret);
  return findings.some((one) => one.class === 'secret' && one.start <= start && one.end >= start + secret.length);
}

async function rawCopy(): Promise<number> {
  const program = startProgram(allCalls());
  program.reserve(0x100000);
  const memory = new Uint8Array(program.memory);
  const { perSecond } = await speedOf(size * 4, () => {
    for (let i = 0; i < 4; i += 1) for (const bytes of encoded) memory.set(bytes, INPUT);
  });
  return perSecond;
}

/** A process of its own that streams so many megabytes. */
function fresh(megabytes: number): { readyMs: number; peakMb: number } {
  const work = fileURLToPath(new URL('scan/work.ts', import.meta.url));
  const said: unknown = JSON.parse(execFileSync(process.execPath, [work, String(megabytes)], { encoding: 'utf8' }));
  return said as { readyMs: number; peakMb: number }; // printed by work.ts
}

function sizeOf(all: readonly Uint8Array[]): number {
  return all.reduce((sum, { length }) => sum + length, 0);
}
