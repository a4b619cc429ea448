import { type Refused, refused } from '../../document.ts';
import { decodeText } from '../../text-bytes.ts';
import { type Chapter, xmlChapter } from '../chapter.ts';
import type { OfficePart, Package } from '../package.ts';
import { pivotFields } from './pivot-fields.ts';
import { pivotRecords } from './pivot-records.ts';

/** What a pivot table remembers: its columns and, where they are saved, its rows (ECMA-376-1, 12.3.13 and 12.3.14). */
export function pivotChapters(part: OfficePart, pack: Package, place: string): readonly Chapter[] | Refused {
  const fields = pivotFields(decodeText(part.bytes)?.text ?? '', place);
  if (typeof fields === 'string') return refused('damaged', `holds a part that ${fields}`);
  const columns = xmlChapter(part, () => fields);
  if ('kind' in columns) return columns;
  const name = pack.relationshipsOf(part.name).find(({ type }) => type === 'pivotCacheRecords')?.part;
  const saved = name === undefined || name === null ? undefined : pack.part(name);
  if (saved === undefined) return [columns];
  const rows = xmlChapter(saved, (source) => pivotRecords(source, `${place}, rows`, fields));
  return 'kind' in rows ? rows : [columns, rows];
}
