import type { Edit, Passage } from '../../documents/document.ts';
import type { Reader } from '../../redact/bytes/byte-job.ts';
import type { ByteReplacement, Put } from '../../redact/bytes/writer.ts';
import { placeOf } from '../scan/document-row.ts';

/** What was put where in a document; `passage` from 1, the span in UTF-16 units of its text, end exclusive. */
export interface PassageReplacement extends Put {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly place: string;
}

/** What has to go from a passage, now that the job knows every value. `reader` has read its text. */
export function replacementsIn(passage: Passage, number: number, reader: Reader): PassageReplacement[] {
  const bytes = Buffer.from(passage.text, 'utf8');
  const writer = reader.writer();
  writer.push(bytes);
  writer.end();
  return inUnits(bytes, writer.replaced()).map(({ start, end, kind, placeholder, done }) => ({
    passage: number,
    start,
    end,
    kind,
    placeholder,
    done,
    place: placeOf({ start }, passage),
  }));
}

export function editsOf(replacements: readonly PassageReplacement[]): Edit[] {
  return replacements.map(({ start, end, placeholder: put }) => ({ start, end, put }));
}

/** From offsets in UTF-8 to offsets in UTF-16 units; they are in order and apart. */
function inUnits(bytes: Buffer, replacements: readonly ByteReplacement[]): ByteReplacement[] {
  let [byte, unit] = [0, 0];
  const unitAt = (to: number): number => {
    unit += bytes.toString('utf8', byte, to).length;
    byte = to;
    return unit;
  };
  return replacements.map((one) => ({ ...one, start: unitAt(one.start), end: unitAt(one.end) }));
}
