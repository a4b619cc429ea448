import type { Edit, Written } from '../../document.ts';
import { refused } from '../../document.ts';
import { contentOf } from '../content/operations.ts';
import { writeFile } from '../cos/write-file.ts';
import { Dict, Stream, type Value, bytesOf } from '../cos/values.ts';
import type { File } from '../files.ts';
import { type Glyph, boxOf } from '../layout/glyph.ts';
import type { Readings, Sheet } from '../layout/sheets.ts';
import { type Covered, paint } from '../../picture/words.ts';
import { type Read, widthsOfStandard } from '../read.ts';
import { type Seen, boundsOf, pixelsOf, sizeOf } from '../seen.ts';
import type { Strings } from '../strings/strings.ts';
import { dictOf, pageKey } from '../surfaces.ts';
import { type Edited, editedContents, withPutFont } from './content-edits.ts';
import { notesOn } from './links.ts';
import { packed, pictureOf, repacked } from './pixels.ts';
import { type WidthOf, relay } from './relay.ts';
import { type StringEdits, stringEdits, withStrings } from './string-edits.ts';

/** What was opened, and the way back from each passage. */
export interface Parts {
  readonly read: Read;
  readonly readings: Readings;
  readonly strings: Strings;
  readonly seen: readonly Seen[];
  readonly files: readonly File[];
}

type Edits = readonly (readonly Edit[])[];

export interface PartEdits {
  readonly ofText: Edits;
  readonly ofStrings: Edits;
  readonly ofSeen: Edits;
  readonly ofFiles: Edits;
}

/** Writes the copy: a new file of the objects that are left, each content written anew. */
export async function writePdf(parts: Parts, edits: PartEdits, values: readonly string[]): Promise<Written> {
  const { read, seen } = parts;
  const objects = new Map(read.cleaned.objects);
  const covered = seen.map((one, i) => ({ one, boxes: one.text.boxesFor(edits.ofSeen[i] ?? [], values) }));
  const gone = goneGlyphs(parts, edits.ofText);
  const painted = new Map<Sheet, readonly Covered[]>();
  for (const sheet of read.sheets) {
    const looked = covered.find(({ one }) => one.of.kind === 'sheet' && read.sheets[one.of.index] === sheet);
    const isTouched = sheet.glyphs.some((glyph) => gone.has(glyph)) || (looked?.boxes.length ?? 0) > 0;
    if (isTouched && (!sheet.isEditable || looked !== undefined)) painted.set(sheet, looked?.boxes ?? []);
  }
  const changes = stringEdits(parts.strings, edits.ofStrings);
  await writeContents(parts, { gone, painted, changes }, objects);
  for (const [sheet, boxes] of painted) {
    const pixels = await pixelsOf(read, { page: read.sheets.indexOf(sheet), size: sizeOf(read, sheet) });
    if (pixels === null) return UNWRITTEN;
    const more = sheet.glyphs.filter((glyph) => gone.has(glyph)).map((glyph) => pixelsUnder(glyph, read, sheet));
    writePainted(sheet, paint(pixels.rgba, pixels.width, pixels.height, [...boxes, ...more]), read, objects);
  }
  for (const { one, boxes } of covered) {
    if (one.of.kind !== 'picture' || boxes.length === 0) continue;
    const pixels = await pixelsOf(read, one);
    if (pixels === null) return UNWRITTEN;
    objects.set(one.of.object, pictureOf({ ...pixels, rgba: paint(pixels.rgba, pixels.width, pixels.height, boxes) }));
  }
  let at = 0;
  for (const { object, document } of parts.files) {
    const own = edits.ofFiles.slice(at, at + document.passages.length);
    at += document.passages.length;
    const made = await document.write(own, values);
    if (made.kind === 'refused') return made;
    const stream = objects.get(object);
    if (stream instanceof Stream) objects.set(object, packed(stream.dict, made.bytes));
  }
  for (const [number, value] of objects) {
    const made = withStrings(repacked(value, read.clean), changes);
    objects.set(number, made);
  }
  return { kind: 'written', bytes: writeFile(objects, read.cleaned.catalogue, read.cleaned.info) };
}

const UNWRITTEN = refused('unproved', 'has a page that could not be painted');

/** The glyphs that go, each with what stands in its place: the first of a value with the placeholder. */
function goneGlyphs({ readings }: Parts, edits: Edits): ReadonlyMap<Glyph, string> {
  const gone = new Map<Glyph, string>();
  for (const [i, flow] of readings.flows.entries()) {
    for (const [slot, own] of flow.bySlot(edits[i] ?? [])) {
      const glyph = readings.glyphs[slot];
      if (glyph === undefined) continue;
      const put = own.map((edit) => edit.put).find((one) => one !== '') ?? '';
      // one reading may have found the beginning of a value elsewhere than another
      if ((gone.get(glyph) ?? '') === '') gone.set(glyph, put);
    }
  }
  return everywhere(gone, readings.glyphs);
}

/** A content that is shown several times loses wherever it is shown what it loses anywhere. */
function everywhere(gone: ReadonlyMap<Glyph, string>, glyphs: readonly Glyph[]): ReadonlyMap<Glyph, string> {
  const keyOf = ({ from }: Glyph): string | null =>
    from === null ? null : `${from.show.content.key} ${from.show.operation} ${from.index}`;
  const puts = new Map([...gone].map(([glyph, put]) => [keyOf(glyph), put]));
  const all = new Map(gone);
  for (const glyph of glyphs) {
    // pages have a content of their own
    if (glyph.from === null || glyph.from.show.content.key.startsWith('page')) continue;
    const put = puts.get(keyOf(glyph));
    if (put !== undefined && !all.has(glyph)) all.set(glyph, put);
  }
  return all;
}

interface Changes {
  readonly gone: ReadonlyMap<Glyph, string>;
  /** Surfaces that become pictures. */
  readonly painted: ReadonlyMap<Sheet, unknown>;
  readonly changes: StringEdits;
}

async function writeContents(
  { read }: Parts,
  { gone, painted, changes }: Changes,
  objects: Map<number, Value>,
): Promise<void> {
  const widths = (await widthsOfStandard()).get('Helvetica') ?? [];
  const widthOf: WidthOf = (text) =>
    Array.from(text, (sign) => widths[sign.charCodeAt(0)] ?? 556).reduce((a, b) => a + b, 0) / 1000;
  const edited = new Map<string, Edited>();
  for (const sheet of read.sheets) {
    if (painted.has(sheet)) continue;
    const own = new Map(
      sheet.glyphs.flatMap((glyph) => (gone.has(glyph) ? [[glyph, gone.get(glyph) ?? ''] as const] : [])),
    );
    if (own.size === 0) continue;
    const set = relay(sheet.lines, own, boundsOf(read, sheet)[2] - MARGIN, widthOf);
    const { of } = sheet.drawing;
    const page = of.kind === 'page' ? read.clean.pages[of.index] : undefined;
    const dict = page === undefined ? null : objects.get(page.object);
    if (page !== undefined && dict instanceof Dict) objects.set(page.object, notesOn(dict, set.stretches, objects));
    for (const [key, one] of editedContents(sheet.drawing.surface, sheet.glyphs, set))
      if (!edited.has(key)) edited.set(key, one);
  }
  for (const sheet of read.sheets) {
    if (painted.has(sheet)) continue;
    for (const [key, content] of sheet.drawing.surface.contents) {
      const one = edited.get(key) ?? { operations: content.operations, resources: null };
      const operations = one.operations.map(({ operator, operands }) => ({
        operator,
        operands: operands.map((operand) => withStrings(operand, changes)),
      }));
      writeContent(key, { ...one, operations }, read, objects);
    }
  }
}

/** Text does not go nearer to the edge of a page. */
const MARGIN = 18;

function writeContent(key: string, { operations, resources }: Edited, read: Read, objects: Map<number, Value>): void {
  const bytes = contentOf(operations);
  const withFont =
    resources === null ? null : withPutFont(resources, dictOf(read.clean.resolve(resources.get('Font'))) ?? new Dict());
  const page = read.clean.pages.findIndex((_, index) => pageKey(index) === key);
  const number = page < 0 ? Number(key) : (read.clean.pages[page]?.object ?? 0);
  const before = objects.get(number);
  if (page >= 0 && before instanceof Dict) {
    const content = read.clean.add(null);
    objects.set(content.number, packed(new Dict(), bytes));
    objects.set(number, before.with({ Contents: content, ...(withFont === null ? {} : { Resources: withFont }) }));
  } else if (before instanceof Stream) {
    objects.set(number, packed(withFont === null ? before.dict : before.dict.with({ Resources: withFont }), bytes));
  }
}

/** A page that is its own picture: nothing of its content is left. */
function writePainted(sheet: Sheet, rgba: Uint8Array, read: Read, objects: Map<number, Value>): void {
  const { of } = sheet.drawing;
  const number = of.kind === 'page' ? (read.clean.pages[of.index]?.object ?? 0) : of.object;
  const before = objects.get(number);
  if (of.kind === 'stream' && before instanceof Stream)
    objects.set(number, packed(before.dict.with({ Resources: null }), bytesOf('')));
  if (of.kind === 'stream' || !(before instanceof Dict)) return;
  const [left, bottom, right, top] = boundsOf(read, sheet);
  const picture = read.clean.add(null);
  objects.set(picture.number, pictureOf({ ...sizeOf(read, sheet), rgba }));
  const content = read.clean.add(null);
  objects.set(
    content.number,
    new Stream(new Dict(), bytesOf(`${right - left} 0 0 ${top - bottom} ${left} ${bottom} cm /Page Do`)),
  );
  objects.set(
    number,
    before.with({
      Contents: content,
      Resources: new Dict([['XObject', new Dict([['Page', picture]])]]),
      Group: null,
      StructParents: null,
    }),
  );
}

function pixelsUnder(glyph: Glyph, read: Read, sheet: Sheet): Covered {
  const [left, bottom, right, top] = boundsOf(read, sheet);
  const { width, height } = sizeOf(read, sheet);
  const [x, y] = [width / (right - left), height / (top - bottom)];
  const [l, b, r, t] = boxOf(glyph);
  const box = {
    x0: Math.max(0, Math.floor((l - left) * x)),
    y0: Math.max(0, Math.floor((top - t) * y)),
    x1: Math.min(width, Math.ceil((r - left) * x)),
    y1: Math.min(height, Math.ceil((top - b) * y)),
  };
  return { box, put: '' };
}
