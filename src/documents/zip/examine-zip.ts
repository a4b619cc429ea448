import { unzipSync } from 'fflate';
import type { Context } from '../context.ts';
import type { Examined } from '../document.ts';
import { together } from '../together.ts';

/** The parts of an archive as another reader than `unzip` unpacks them; null where it cannot, or they are too much. */
export function unpacked(bytes: Uint8Array, { budget }: Context): ReadonlyMap<string, Uint8Array> | null {
  let isWithin = true;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter({ originalSize }) {
        count += 1;
        isWithin &&= budget.takeParts(1) && budget.takeBytes(originalSize);
        return isWithin;
      },
    });
    const unpackedParts = new Map(Object.entries(parts));
    // of two with one name only one is seen
    return isWithin && unpackedParts.size === count ? unpackedParts : null;
  } catch {
    return null;
  }
}

/** Each file of an archive by the reader of its kind, the names among the texts. */
export async function examineZip(bytes: Uint8Array, context: Context): Promise<Examined> {
  const parts = unpacked(bytes, context);
  if (parts === null) return { texts: [], bytes: [], unexamined: ['an archive that cannot be unpacked'] };
  const names = [...parts.keys()].join('\n');
  const all: Examined[] = [{ texts: [{ text: names, place: 'names of files', marks: [] }], bytes: [], unexamined: [] }];
  for (const [name, part] of parts) {
    if (!name.endsWith('/')) all.push(await context.examine(part, name));
  }
  return together(all);
}
