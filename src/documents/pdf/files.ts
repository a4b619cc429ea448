import type { Context } from '../context.ts';
import type { Opened, Passage, Refused } from '../document.ts';
import { Stream } from './cos/values.ts';
import type { Source } from './source.ts';

/** A file that is embedded in a document, opened as one of its own. */
export interface File {
  readonly object: number;
  readonly document: Opened;
}

/** Opens every embedded file. Its name stands among the strings; what it is, its first bytes say. */
export async function filesOf(
  source: Source,
  objects: ReadonlySet<number>,
  context: Context,
): Promise<readonly File[] | Refused> {
  const files: File[] = [];
  for (const object of objects) {
    const stream = source.objects.get(object);
    if (!(stream instanceof Stream)) continue;
    const bytes = source.data(stream);
    if (bytes === null) return { kind: 'refused', reason: 'damaged', says: 'holds a file that cannot be unpacked' };
    const opening = await context.open(bytes, 'attachment');
    if (opening.kind === 'refused') return { ...opening, says: `holds a file that ${opening.says}` };
    files.push({ object, document: opening.document });
  }
  return files;
}

/** Passages of what is embedded, as places of the whole. */
export function passagesWithin(files: readonly File[]): Passage[] {
  return files.flatMap(({ document }, i) =>
    document.passages.map((passage) => ({
      ...passage,
      place: `attachment ${i + 1}, ${passage.place}`,
      marks: passage.marks.map(({ at, place }) => ({ at, place: `attachment ${i + 1}, ${place}` })),
    })),
  );
}
