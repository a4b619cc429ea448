import type { Context, Format } from '../context.ts';
import type { Edit, Opened, Passage, Refused, Written } from '../document.ts';
import { edited } from '../edited.ts';
import { type Flow, flow } from '../flow.ts';
import { examineZip } from './examine-zip.ts';
import { type Part, unzip } from './unzip.ts';
import { zipped } from './zipped.ts';

/** An archive of files, each a document of its own. */
export const zip: Format = {
  async open(bytes, context) {
    const parts = await unzip(bytes, context.budget);
    if ('kind' in parts) return parts;
    const files: File[] = [];
    for (const part of parts) {
      const file = await openPart(part, context);
      if ('kind' in file) return file;
      files.push(file);
    }
    return { kind: 'opened', document: archiveOf(files) };
  },
  examine: examineZip,
};

interface File extends Part {
  readonly document: Opened;
}

async function openPart(part: Part, context: Context): Promise<File | Refused> {
  const opening = await context.open(part.bytes, part.name);
  if (opening.kind === 'opened') return { ...part, document: opening.document };
  return { ...opening, says: `holds a file that ${opening.says}` };
}

function archiveOf(files: readonly File[]): Opened {
  const names = flow('names of files');
  for (const [i, { name }] of files.entries()) {
    names.add(name, i);
    names.gap('\n');
  }
  return {
    format: 'zip',
    passages: [names.passage(), ...files.flatMap(({ document }, i) => document.passages.map((one) => within(one, i)))],
    dropped: [...new Set(files.flatMap(({ document }) => document.dropped))],
    async write([ofNames = [], ...edits], values): Promise<Written> {
      const written: Part[] = [];
      const named = renamed(files, names, ofNames);
      let at = 0;
      for (const [i, { name, document }] of files.entries()) {
        const own = edits.slice(at, at + document.passages.length);
        at += document.passages.length;
        const made = await document.write(own, values);
        if (made.kind === 'refused') return made;
        written.push({ name: named[i] ?? name, bytes: made.bytes });
      }
      return { kind: 'written', bytes: zipped(written) };
    },
  };
}

/** The names of the copies; where two became one, they are told apart by a number. */
function renamed(files: readonly File[], names: Flow, edits: readonly Edit[]): string[] {
  const bySlot = names.bySlot(edits);
  const taken = new Set<string>();
  return files.map(({ name }, i) => {
    const wanted = edited(name, bySlot.get(i) ?? []);
    let free = wanted;
    for (let number = 2; taken.has(free); number += 1) free = `${number}-${wanted}`;
    taken.add(free);
    return free;
  });
}

function within(passage: Passage, index: number): Passage {
  const inside = (place: string): string => `file ${index + 1}, ${place}`;
  return {
    ...passage,
    place: inside(passage.place),
    marks: passage.marks.map(({ at, place }) => ({ at, place: inside(place) })),
  };
}
