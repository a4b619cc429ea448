import type { Context } from '../context.ts';
import { type Examined, type Refused, refused } from '../document.ts';
import type { FormatName } from '../format-names.ts';
import { SETTINGS, type Settings, contextOf, examineDocument } from '../formats.ts';
import type { Hand } from '../hand.ts';
import { recognise } from '../recognise.ts';
import type { Unmade } from '../safe-copy.ts';
import { bare, differenceOf } from './reads-alike.ts';
import { whatIsNew } from './what-is-new.ts';
import { type Recipient, type Words, wordsFor } from './recipient.ts';
import { CANNOT_CARRY, type Stamp, type Stamped } from './stamp.ts';

/** A copy of a released file with its recipient's name in it, opened again by the other reader. */
export interface RecipientCopy {
  readonly kind: 'made';
  readonly bytes: Uint8Array;
  /** What it says of its recipient. */
  readonly line: string;
}

/**
 * The recipient's own copy of a released file. It is opened again by other readers than those that wrote it: the name is
 * found in it, all else reads as it did, and nothing of what had to go is in it, nor anything that was not in the file
 * that was released and proved.
 *
 * @param name only a hint to the kind of the file
 * @param hand of the engagement: what it met must not be there
 */
export async function recipientCopy(
  bytes: Uint8Array,
  name: string,
  recipient: Recipient,
  hand: Hand,
  settings: Settings = SETTINGS,
): Promise<RecipientCopy | Unmade> {
  const words = wordsFor(recipient);
  const made = await copied(bytes, words, contextOf(name, settings), settings);
  if (made.kind === 'refused') return { left: [], ...made };
  const { examined, marks } = made;
  const before = made.before ?? (await examineDocument(bytes, name, settings));
  const left = whatIsNew(examined, { examined: before, marks }, hand);
  if (left.length > 0) return { ...UNPROVED, left };
  return { kind: 'made', bytes: made.bytes, line: words.line };
}

export interface Proved extends Stamped {
  readonly examined: Examined;
  /** The file that it was made of, where that was looked at in the same way. */
  readonly before: Examined | null;
}

const UNPROVED = refused('unproved', 'was written with a name in it, and the copy could not be proved clean');
const OTHERWISE = refused('unproved', 'was written with a name in it, and the copy does not read as it did');
const NAMELESS = refused('unproved', 'was written with a name in it, and the name was not found there');

/** Writes the name into a file, and looks at it again. */
export async function copied(
  bytes: Uint8Array,
  words: Words,
  context: Context,
  settings: Settings,
): Promise<Proved | Refused | Unmade> {
  const format = recognise(bytes, context.name);
  const stamp = format === null ? undefined : STAMPS[format];
  if (stamp === undefined) return CANNOT_CARRY;
  const made = await (await stamp())(bytes, words, context);
  if (made.kind === 'refused') return made;
  const examined = await examineDocument(made.bytes, context.name, settings);
  if (examined.unexamined.length > 0) return { ...UNPROVED, left: examined.unexamined };
  if (format === 'png' || format === 'jpeg') {
    const { samePixels } = await import('./same-pixels.ts');
    return samePixels(format, bytes, made.bytes, context.budget) ? { ...made, examined, before: null } : OTHERWISE;
  }
  if (format === 'zip') return { ...made, examined, before: null };
  const isNamed = examined.texts.some(({ text }) =>
    made.marks.slice(0, 1).some((mark) => bare(text).includes(bare(mark))),
  );
  if (!isNamed) return NAMELESS;
  const before = await examineDocument(bytes, context.name, settings);
  const place = differenceOf(before, examined, made.marks);
  return place === null ? { ...made, examined, before } : { ...OTHERWISE, left: [place] };
}

/** The kinds that can carry a name; the others are refused. */
const STAMPS: Readonly<Partial<Record<FormatName, () => Promise<Stamp>>>> = {
  pdf: async () => (await import('./pdf/stamp-pdf.ts')).stampPdf,
  docx: async () => (await import('./kinds/docx.ts')).stampDocx,
  xlsx: async () => (await import('./kinds/xlsx.ts')).stampXlsx,
  pptx: async () => (await import('./kinds/pptx.ts')).stampPptx,
  odt: async () => (await import('./kinds/odf.ts')).stampPages,
  ods: async () => (await import('./kinds/odf.ts')).stampPages,
  odp: async () => (await import('./kinds/odf.ts')).stampDrawn,
  html: async () => (await import('./kinds/html.ts')).stampHtml,
  text: async () => (await import('./kinds/text.ts')).stampText,
  png: async () => (await import('./kinds/picture.ts')).stampPng,
  jpeg: async () => (await import('./kinds/picture.ts')).stampJpeg,
  zip: async () => (await import('./kinds/zip.ts')).stampZip,
};
