import type { Passage } from '../document.ts';
import { decodeText } from '../text-bytes.ts';
import { Dict, Stream, isArray, type Value } from './cos/values.ts';
import type { Source } from './source.ts';

/** Text of what no copy has: what is found in it has to go from the rest as well. */
export function lostTexts(source: Source): Passage[] {
  const passages: Passage[] = [];
  const met = new Set<Value>();
  const read = (value: Value, place: string): void => {
    const found = source.resolve(value);
    if (isArray(found)) for (const one of found) read(one, place);
    if (!(found instanceof Stream) || met.has(found)) return;
    met.add(found);
    const bytes = source.data(found);
    const text = bytes === null ? null : decodeText(bytes);
    if (text !== null) passages.push({ text: text.text, place, marks: [] });
  };
  for (const value of source.objects.values()) {
    const dict = value instanceof Stream ? value.dict : value;
    if (!(dict instanceof Dict)) continue;
    read(dict.get('Metadata'), 'metadata (XMP)');
    read(dict.get('XFA'), 'an XFA form');
    read(dict.get('JS'), 'a program (JavaScript)');
  }
  return passages;
}
