import { Dict, Name, Ref, Stream, type Value, bytesOf } from './cos/values.ts';
import { newDocument } from './cos/new-document.ts';
import type { Source } from './source.ts';
import type { Drawing } from './surfaces.ts';

/** A picture of a document, to be seen by itself. */
export interface Picture {
  readonly object: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A document with a page for every surface and every picture of another, so that one reader sees them all alike:
 * without layers that are hidden, notes and fields.
 */
export function lookingGlass(source: Source, drawings: readonly Drawing[], pictures: readonly Picture[]): Uint8Array {
  const { objects, add, page: pageOf, written } = newDocument(source);
  const shown = (stream: Ref, content: string, box: readonly Value[]): Ref =>
    pageOf([
      ['MediaBox', box],
      ['Resources', new Dict([['XObject', new Dict([['S', stream]])]])],
      ['Contents', add(new Stream(new Dict(), bytesOf(content)))],
    ]);
  const pages = drawings.map(({ of }): Ref => {
    if (of.kind === 'page') return pageOf(pageEntries(source, of.index));
    const stream = objects.get(of.object);
    return shown(stream instanceof Stream ? add(asForm(stream, source)) : new Ref(of.object), '/S Do', WIDE);
  });
  for (const { object, width, height } of pictures) {
    pages.push(shown(new Ref(object), `${width} 0 0 ${height} 0 0 cm /S Do`, [0, 0, width, height]));
  }
  return written(pages);
}

/** The largest page that there can be (ISO 32000-1, annex C), around the origin. */
const WIDE: readonly Value[] = [-7200, -7200, 7200, 7200];

function pageEntries(source: Source, index: number): (readonly [string, Value])[] {
  const dict = source.pages[index]?.dict ?? new Dict();
  return [...dict.entries].filter(([key]) => ['Resources', 'MediaBox', 'Contents'].includes(key));
}

/** Patterns, glyphs and appearances without a subtype, as forms. */
function asForm({ dict, data }: Stream, source: Source): Stream {
  const box = source.resolve(dict.get('BBox'));
  const isPattern = dict.get('PatternType') === 1;
  const entries = {
    Type: new Name('XObject'),
    Subtype: new Name('Form'),
    PatternType: null,
    BBox: box === null ? WIDE : box,
    ...(isPattern ? { Matrix: null } : {}),
  };
  return new Stream(dict.with(entries), data);
}
