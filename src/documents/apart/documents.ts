import { Buffer } from 'node:buffer';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Job } from '../../redact/job.ts';
import type { Redacted } from '../../redact/redact.ts';
import { type Edit, type Passage, READ_AGAIN, type Refused, placeAt, refused } from '../document.ts';
import type { FormatName } from '../format-names.ts';
import { type Hand, editsOf, handOf } from '../hand.ts';
import { recognise } from '../recognise.ts';
import type { RenditionName } from '../report/render.ts';
import type { SafeRenditions, Unrendered } from '../report/safe-renditions.ts';
import { type Attempt, type Copy, type Proof, type Unmade, inRounds } from '../safe-copy.ts';
import { decodeText } from '../text-bytes.ts';
import { unread } from '../unread.ts';
import type { FileEnding } from '../../domain/kit/file-endings.ts';
import { endingOf } from './endings.ts';
import { exactHand } from './exact-hand.ts';
import { MOST_TEXT } from './reader.ts';
import type { Gone } from './said.ts';
import { type ReadFinding, readingsOf } from './readings.ts';
import type { Marked } from '../view/marked.ts';
import type { PageView } from '../view/pages/page-view.ts';
import type { View } from '../view/view.ts';
import type { RecipientCopy } from '../recipient/recipient-copy.ts';
import type { Recipient } from '../recipient/recipient.ts';
import { BOUNDS, type Bounds } from './settings.ts';
import { type ReaderProcess, readerProcess } from './reader-process.ts';
import { spare } from './spare.ts';
import { type TurnsLoad, turns } from './turns.ts';

/** A file as somebody sends it: text, or bytes in base64 (RFC 4648, 4). */
export type Sent = { readonly name: string } & ({ readonly content: string } | { readonly base64: string });

/** A safe copy that is kept, opened again. */
export interface Kept {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the documents that are sent to a server, each request's in a process of its own. */
export interface Documents {
  /** Begins to read the files of one request. Whoever calls it has to end it. */
  begin(): Reading;
  /** Somebody is likely to look at a document soon: what it takes is made ready, once. */
  expectView(): void;
  /** How many requests are being read for at this moment, and how many wait. */
  load(): TurnsLoad;
}

export interface Reading {
  /** `busy` where too many wait already. */
  open(file: Sent | Kept): Promise<ReadFile | Refused | Busy>;
  /** A safe copy as it looks, see `viewDocument`. */
  view(file: Kept, marked: readonly Marked[]): Promise<View | Refused | Busy>;
  /** One page of a safe copy that is shown as pages, see `viewPage`. */
  page(file: Kept, page: number, marked: readonly Marked[], scale?: number): Promise<PageView | Refused | Busy>;
  /** The recipient's own copy of a released file, see `recipientCopy`. */
  forRecipient(file: Kept, recipient: Recipient, gone: Gone): Promise<RecipientCopy | Unmade | Busy>;
  /** A report in the forms that are asked for, each opened again and clean. `source` was made safe by the job. */
  report(source: string, forms: readonly RenditionName[], job: Job): Promise<SafeRenditions | Unrendered | Busy>;
  /** Where in a passage something stands, in our words, and whichever of several readings of a picture it is in. */
  placeAt(passage: Passage, at: number): Place;
  /** Lets whoever waits have a turn. */
  breathe(): Promise<void>;
  end(): void;
}

/** A place, and the same for all readings of that place. */
export interface Place {
  readonly place: string;
  readonly seenAt: string;
}

/** Too many wait already. */
export interface Busy {
  readonly kind: 'busy';
}

export type ReadFile =
  /** Plain text, whatever encoding it came in. */
  { readonly kind: 'text'; readonly text: string } | ReadDocument;

export interface ReadDocument {
  readonly kind: 'document';
  readonly format: FormatName;
  readonly passages: readonly Passage[];
  /** What a copy will not have, in our words. */
  readonly dropped: readonly string[];
  /**
   * The copy without what the job found in each passage, and without anything else that the job has met, proved. `tell`
   * is given what was found when the copy was looked at.
   */
  copy(made: readonly Redacted[], job: Job, tell: (more: readonly Redacted[]) => void): Promise<DocumentCopy | Unmade>;
  /** What was found in it, and which findings may be one value that was read several times. */
  readings(made: readonly Redacted[]): readonly ReadFinding[];
  /** The copy without exact values; null where none of them is there. */
  without(values: readonly string[], placeholder: string): Promise<DocumentCopy | Unmade | null>;
}

export interface DocumentCopy {
  readonly kind: 'made';
  readonly bytes: Uint8Array;
  readonly ending: FileEnding;
  /** What stands where something went, and where that is, in our words. */
  readonly hidden: readonly HiddenAt[];
  readonly proof: Proof;
}

export interface HiddenAt {
  readonly placeholder: string;
  readonly place: string;
}

/** At most so many processes read at once: one core is left for everything else. */
export function openDocuments(atOnce = Math.max(1, availableParallelism() - 1), bounds: Bounds = BOUNDS): Documents {
  const queue = turns(atOnce, MOST_WAITING);
  const ahead = spare(() => readerProcess(bounds));
  return {
    expectView: () => ahead.prepare(),
    load: () => queue.load(),
    begin() {
      let at: { readonly process: ReaderProcess; readonly giveBack: () => void } | null = null;
      const process = async (begun: () => Promise<ReaderProcess> | ReaderProcess): Promise<ReaderProcess | null> => {
        if (at === null) {
          const giveBack = await queue.take();
          if (giveBack === null) return null;
          at = { process: await begun(), giveBack };
        }
        return at.process;
      };
      return {
        async open(file) {
          const bytes = bytesOf(file);
          if (isPlainText(bytes, file.name)) return textOf(bytes);
          const apart = await process(() => readerProcess(bounds));
          return apart === null ? BUSY : openApart(apart, bytes, file.name);
        },
        async view({ bytes, name }, marked) {
          const said = await (await process(ahead.take))?.ask({ what: 'view', bytes, name, marked });
          if (said === undefined) return BUSY;
          return said.kind === 'words' || said.kind === 'pages' || said.kind === 'refused' ? said : impossible();
        },
        async forRecipient({ bytes, name }, recipient, gone) {
          const apart = await process(() => readerProcess(bounds));
          if (apart === null) return BUSY;
          const said = await apart.ask({ what: 'recipient', bytes, name, recipient, gone });
          if (said.kind === 'refused') return { left: [], ...said };
          return said.kind === 'made' ? said : impossible();
        },
        async page({ bytes, name }, page, marked, scale = 1) {
          const said = await (await process(ahead.take))?.ask({ what: 'page', bytes, name, page, marked, scale });
          if (said === undefined) return BUSY;
          return said.kind === 'page' || said.kind === 'refused' ? said : impossible();
        },
        async report(source, forms, job) {
          const apart = await process(() => readerProcess(bounds));
          if (apart === null) return BUSY;
          const gone = { kind: 'learned', learned: job.learned(), choices: job.choices() } as const;
          const said = await apart.ask({ what: 'report', source, forms, gone });
          if (said.kind === 'refused') return { ...said, left: [] };
          return said.kind === 'report' ? said.report : impossible();
        },
        placeAt(passage, at) {
          const place = placeAt(passage, at);
          return { place, seenAt: place.replace(READ_AGAIN, '') };
        },
        breathe: () => setImmediate(),
        end() {
          at?.process.end();
          at?.giveBack();
        },
      };
    },
  };
}

const BUSY: Busy = { kind: 'busy' };

/** Requests that wait for their turn. Each is held in memory meanwhile. */
const MOST_WAITING = 8;

function bytesOf(file: Sent | Kept): Uint8Array {
  if ('bytes' in file) return file.bytes;
  return 'content' in file ? Buffer.from(file.content, 'utf8') : Buffer.from(file.base64, 'base64');
}

/** Told here, so that text needs no process; what could be an archive is not even looked into. */
function isPlainText(bytes: Uint8Array, name: string): boolean {
  const couldBeZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return !couldBeZip && recognise(bytes, name) === 'text' && decodeText(bytes) !== null;
}

function textOf(bytes: Uint8Array): ReadFile | Refused {
  const decoded = decodeText(bytes);
  if (decoded === null) return unread(bytes);
  if (decoded.text.length > MOST_TEXT) return refused('too-large', 'holds more text than is read here (4 MB)');
  return { kind: 'text', text: decoded.text };
}

async function openApart(apart: ReaderProcess, bytes: Uint8Array, name: string): Promise<ReadFile | Refused> {
  const opened = await apart.ask({ what: 'open', bytes, name });
  if (opened.kind !== 'opened') return opened.kind === 'refused' ? opened : impossible();
  const { format, passages, dropped, document } = opened;
  const attempt =
    (goneFor: (hand: Hand) => Gone): Attempt =>
    async (edits, hand) => {
      const said = await apart.ask({ what: 'try', document, edits, gone: goneFor(hand) });
      if (said.kind === 'refused') return said;
      if (said.kind !== 'tried') return impossible();
      hand.learn(said.learned);
      return said.tried;
    };
  const made = (copy: Copy | Unmade, edits: readonly (readonly Edit[])[]): DocumentCopy | Unmade =>
    copy.kind === 'refused' ? copy : { ...copy, ending: endingOf(format, name), hidden: placesOf(passages, edits) };
  return {
    kind: 'document',
    format,
    passages,
    dropped,
    readings: (found) => readingsOf(passages, found),
    async copy(found, job, tell) {
      const edits = found.map(editsOf);
      const learned = attempt((hand) => ({ kind: 'learned', learned: hand.learned(), choices: job.choices() }));
      return made(await inRounds(learned, edits, handOf(job, tell)), edits);
    },
    async without(values, placeholder) {
      const hand = exactHand(values, placeholder);
      const edits = hand.edits(passages.map(({ text }) => text));
      if (edits.every((one) => one.length === 0)) return null;
      const exact = attempt(() => ({ kind: 'exact', values, placeholder }));
      return made(await inRounds(exact, edits, hand), edits);
    },
  };
}

function placesOf(passages: readonly Passage[], edits: readonly (readonly Edit[])[]): HiddenAt[] {
  return passages.flatMap((passage, i) =>
    (edits[i] ?? []).map(({ put, start }) => ({ placeholder: put, place: placeAt(passage, start) })),
  );
}

function impossible(): never {
  throw new Error('The process of a reader gave another answer than to what it was asked.');
}
