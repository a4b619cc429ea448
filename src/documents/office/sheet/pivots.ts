import { type Refused, refused } from '../../document.ts';
import { type Decoded, decodeText } from '../../text-bytes.ts';
import { spliced } from '../../xml/rewrite.ts';
import type { XmlPart } from '../../xml/slots.ts';
import type { Chapter } from '../chapter.ts';
import type { OfficePart, Package } from '../package.ts';
import { pivotFields } from './pivot-fields.ts';
import { pivotRecords } from './pivot-records.ts';

/** What a pivot table remembers: its columns and, where they are saved, its rows (ECMA-376-1, 12.3.13 and 12.3.14). */
export function pivotChapter(part: OfficePart, pack: Package, place: string): Chapter | Refused {
  const columns = decodeText(part.bytes);
  if (columns === null) return refused('damaged', 'holds a part that is no text');
  const fields = pivotFields(columns.text, place);
  if (typeof fields === 'string') return refused('damaged', `holds a part that ${fields}`);
  const name = pack.relationshipsOf(part.name).find(({ type }) => type === 'pivotCacheRecords')?.part;
  const saved = name === undefined || name === null ? undefined : pack.part(name);
  const rows = saved === undefined ? null : decodeText(saved.bytes);
  const records = rows === null ? null : pivotRecords(rows.text, `${place}, rows`, fields);
  if (typeof records === 'string') return refused('damaged', `holds a part that ${records}`);
  const pair: Pair[] =
    saved === undefined || rows === null || records === null ? [] : [{ part: saved, decoded: rows, own: records }];
  return {
    parts: [part.name, ...pair.map((one) => one.part.name)],
    passages: [...fields.passages, ...pair.flatMap(({ own }) => own.passages)],
    dropped: [],
    write(edits) {
      const isEdited = edits.some(({ length }) => length > 0);
      const splices = [...fields.splices(edits), ...(isEdited ? fields.loosened : [])];
      const parts = new Map([[part.name, columns.encode(spliced(columns.text, splices))]]);
      for (const { part: other, decoded, own } of pair) {
        parts.set(other.name, decoded.encode(own.write(edits.slice(fields.passages.length))));
      }
      return Promise.resolve({ kind: 'rewritten', parts });
    },
  };
}

/** The part of the rows, where there is one. */
interface Pair {
  readonly part: OfficePart;
  readonly decoded: Decoded;
  readonly own: XmlPart;
}
