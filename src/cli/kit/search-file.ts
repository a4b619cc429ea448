import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { openDocument } from '../../documents/formats.ts';
import { LIMITS } from '../../documents/limits.ts';
import { find } from '../../redact/find.ts';
import { knownValues } from '../../redact/known.ts';
import { normalise } from '../../redact/normalise.ts';
import { seeker } from '../git/seek.ts';
import { HEAD, sniff } from '../scan/sniff.ts';
import { textScan } from '../scan/text-scan.ts';
import type { PlaceKit } from './place-kit.ts';

/** Where the sought credentials stand in a file, in our own words; and what of it could not be looked into. */
export interface FileSearch {
  readonly places: readonly string[];
  readonly unread: readonly string[];
}

/** A document is held as a whole; one with more bytes is not opened. */
const MOST_OF_DOCUMENT = 256_000_000;

const SETTINGS = { limits: { ...LIMITS, bytes: 1_000_000_000 }, macros: 'drop', leaveOut: true } as const;

/** Looks through a file for values that are known by their fingerprints alone: by every detector, and word by word. */
export async function searchFile(
  path: string,
  size: number,
  kit: PlaceKit,
  sought: (normal: string) => boolean,
): Promise<FileSearch> {
  const head = await headOf(path);
  const content = sniff(head);
  const isDocument = content.kind === 'document' || /\.(?:eml|mbox|mht|mhtml)$/iu.test(path);
  if (!isDocument) return { places: await inText(path, head, kit, sought), unread: [] };
  if (size > MOST_OF_DOCUMENT) return { places: [], unread: ['is larger than documents are read'] };
  return await inDocument(path, sought);
}

async function headOf(path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of createReadStream(path, { end: HEAD - 1 })) pieces.push(bytesOf(piece));
  return Buffer.concat(pieces);
}

/** What is no text is read as one: a credential stands in a program as it does in a letter. */
async function inText(
  path: string,
  head: Uint8Array,
  { checkKey, fingerprints }: PlaceKit,
  sought: (normal: string) => boolean,
): Promise<readonly string[]> {
  const content = sniff(head);
  const scan = content.kind === 'text' ? textScan(path, content.encoding, head, selectionFor(checkKey)) : null;
  const words = seeker(sought);
  const lines = new Set<number>();
  const note = (rows: ReturnType<NonNullable<typeof scan>['end']>): void => {
    for (const { fingerprint, line } of rows)
      if (fingerprint !== null && fingerprints.has(fingerprint)) lines.add(line);
  };
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const bytes = bytesOf(piece);
    if (scan !== null) note(scan.push(bytes));
    words.push(bytes);
  }
  if (scan !== null) note(scan.end());
  for (const line of words.end()) lines.add(line);
  return [...lines].toSorted((a, b) => a - b).map((line) => `line ${line}`);
}

async function inDocument(path: string, sought: (normal: string) => boolean): Promise<FileSearch> {
  const opening = await openDocument(new Uint8Array(await readFile(path)), path, SETTINGS);
  if (opening.kind === 'refused') return { places: [], unread: [opening.says] };
  const { passages, left = [] } = opening.document;
  const places = passages.flatMap(({ text, place }) => {
    const byDetectors = find(text).filter(({ start, end }) => sought(normalise(text.slice(start, end))));
    const byWords = knownValues(text, [], (value) => (sought(value) ? KNOWN : null)).map(({ finding }) => finding);
    return [...new Set([...byDetectors, ...byWords].map(({ start }) => start))].map(() => place);
  });
  return { places, unread: left.map(({ says }) => says) };
}

const KNOWN = { kind: 'known', entropy: 'high' } as const;

function selectionFor(fingerprintKey: Uint8Array) {
  return {
    minConfidence: 0,
    classes: ['secret', 'identity', 'placeholder'],
    fingerprintKey,
    showValues: false,
    documents: false,
    tieKey: null,
    desk: false,
  } as const;
}

/** A stream of a file that nobody gave an encoding to consists of bytes. */
function bytesOf(piece: unknown): Uint8Array {
  if (!(piece instanceof Uint8Array)) throw new Error('A file was read as something else than bytes.');
  return piece;
}
