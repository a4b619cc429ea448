import { type Packed } from '../../archive/archive.ts';
import { refused } from '../../document.ts';
import { entriesOf } from '../../zip/entries-of.ts';
import { unpacked } from '../../zip/examine-zip.ts';
import { zipOf } from '../../zip/zipped.ts';
import { copied } from '../recipient-copy.ts';
import { CANNOT_CARRY, type Stamp } from '../stamp.ts';

/** An archive: the name in every file that can carry it, and in one file more. The others stay as they are. */
export const stampZip: Stamp = async (bytes, words, context) => {
  const { limits } = context.budget;
  if (context.depth >= limits.depth) return refused('too-deep', 'nests files more deeply than is read');
  const entries = await entriesOf(bytes, context.budget);
  if ('kind' in entries) return entries;
  const made: Packed[] = [];
  const marks: string[] = [words.line];
  for (const entry of entries) {
    if (entry.kind === 'unread') return refused('damaged', 'holds a file that cannot be read');
    if (entry.kind === 'folder') made.push(entry);
    if (entry.kind !== 'file') continue;
    const inner = { ...context, name: entry.name, depth: context.depth + 1 };
    const own = await copied(entry.bytes, words, inner, { limits, macros: context.macros, leaveOut: context.leaveOut });
    if (own.kind === 'refused' && own !== CANNOT_CARRY) return { ...own, says: `holds a file that ${own.says}` };
    made.push(own.kind === 'refused' ? entry : { ...entry, bytes: own.bytes });
    if (own.kind === 'stamped') marks.push(...own.marks);
  }
  made.push({ kind: 'file', name: freeName(made), bytes: new TextEncoder().encode(`${words.line}\n`), mode: null });
  const archive = zipOf(made);
  const again = unpacked(archive, context);
  // each file was looked at by itself: here only whether the archive holds just these
  const isWhole = made.every((one) => one.kind === 'folder' || isSame(again?.get(one.name), one.bytes));
  return isWhole ? { kind: 'stamped', bytes: archive, marks } : refused('unproved', 'could not be packed again');
};

function isSame(one: Uint8Array | undefined, bytes: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, bytes) === 0;
}

function freeName(taken: readonly Packed[]): string {
  const names = new Set(taken.map(({ name }) => name.toLowerCase()));
  let number = 1;
  const name = (): string => (number === 1 ? 'RECIPIENT.txt' : `RECIPIENT-${number}.txt`);
  while (names.has(name().toLowerCase())) number += 1;
  return name();
}
