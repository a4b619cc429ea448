import { readFile } from '../../pdf/cos/read-file.ts';
import { Dict, Name, Ref, Stream, type Value, isArray, bytesOf } from '../../pdf/cos/values.ts';
import { written, withDocument } from '../../pdf/engine/load.ts';
import { withPdfium } from '../../pdf/engine/pdfium.ts';
import { type Source, sourceOf } from '../../pdf/source.ts';
import { packed } from '../../pdf/write/pixels.ts';
import { budget } from '../../limits.ts';
import { LIMITS } from '../../limits.ts';
import type { Printed } from '../printed.ts';

/** A line that was set, as something that the pages of a document draw (ISO 32000-1, 8.10). */
export interface Form extends Printed {
  readonly ref: Ref;
}

/** Takes the one page of `printed` over into a document, with the font that it is set in, on a ground that shines through. */
export async function formIn(source: Source, printed: Printed): Promise<Form> {
  const own = await objectsOf(printed.pdf);
  const page = own.pages[0]?.dict ?? new Dict();
  const contents = own.resolve(page.get('Contents'));
  const drawn = contents instanceof Stream ? (own.data(contents) ?? new Uint8Array()) : new Uint8Array();
  const resources = own.resolve(page.get('Resources'));
  const take = takenOver(own, source);
  const fonts = resources instanceof Dict ? take(resources.get('Font')) : null;
  const ground = new Dict([
    ['Type', new Name('ExtGState')],
    ['ca', GROUND],
  ]);
  const dict = new Dict([
    ['Type', new Name('XObject')],
    ['Subtype', new Name('Form')],
    ['BBox', [0, 0, printed.width, printed.height]],
    [
      'Resources',
      new Dict([['ExtGState', new Dict([['Ground', ground]])], ...(fonts === null ? [] : [['Font', fonts] as const])]),
    ],
  ]);
  const box = `q /Ground gs 1 1 1 rg 0 0 ${printed.width.toFixed(3)} ${printed.height.toFixed(3)} re f Q\n`;
  return { ...printed, ref: source.add(packed(dict, Buffer.concat([bytesOf(box), drawn]))) };
}

/** So much of what lies under the line is covered. */
const GROUND = 0.75;

async function objectsOf(pdf: Uint8Array): Promise<Source> {
  const anew = await withPdfium((pdfium) => withDocument(pdfium, pdf, (document) => written(pdfium, document)));
  // it was written a moment ago
  if (!(anew instanceof Uint8Array)) throw new Error('A line that was set cannot be read.');
  return sourceOf(readFile(anew), budget(LIMITS));
}

/** Values of one document as values of another, with all that they lead to. */
function takenOver(from: Source, to: Source): (value: Value) => Value {
  const taken = new Map<number, Ref>();
  const take = (value: Value): Value => {
    if (value instanceof Ref) {
      const known = taken.get(value.number);
      if (known !== undefined) return known;
      const ref = to.add(null);
      taken.set(value.number, ref);
      to.objects.set(ref.number, take(from.objects.get(value.number) ?? null));
      return ref;
    }
    if (value instanceof Stream) {
      const dict = take(value.dict);
      return dict instanceof Dict ? new Stream(dict, value.data) : null;
    }
    if (value instanceof Dict) return new Dict([...value.entries].map(([key, one]) => [key, take(one)]));
    return isArray(value) ? value.map(take) : value;
  };
  return take;
}
