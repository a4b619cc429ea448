import type { Entry } from '../../archive/entry.ts';
import type { Refused } from '../../document.ts';
import { gunzipped } from '../../gzip/gzip.ts';
import { innerName } from '../../gzip/inner-name.ts';
import { entriesOf as tarEntries } from '../../tar/entries-of.ts';
import { entriesOf as zipEntries } from '../../zip/entries-of.ts';
import { type Canvas, type Drawer, type Drawn, UNTITLED, levelIn } from './canvas.ts';
import { headingOf } from './elements.ts';

export const zip: Drawer = async (bytes, canvas) => files(await zipEntries(bytes, canvas.budget), canvas);

export const tar: Drawer = async (bytes, canvas) => files(await tarEntries(bytes, canvas.budget), canvas);

/** What is packed, alone. */
export const gzip: Drawer = async (bytes, canvas) => {
  const inner = gunzipped(bytes, canvas);
  if ('kind' in inner) return inner;
  await canvas.within(inner, innerName(canvas.name));
  return UNTITLED;
};

/** Files that are drawn below the list of all. */
const MOST_FILES = 100;

/** A list of the files, then each of them. */
async function files(entries: readonly Entry[] | Refused, canvas: Canvas): Promise<Drawn> {
  if ('kind' in entries) return entries;
  const { draft } = canvas;
  const all = entries.filter((entry) => entry.kind === 'file');
  draft.within('ul', () => {
    for (const entry of entries) draft.within('li', () => draft.text(nameOf(entry)));
  });
  for (const { name, bytes } of all.slice(0, MOST_FILES)) {
    draft.within(headingOf(levelIn(canvas, 1)), () => draft.text(name));
    await canvas.within(bytes, name);
  }
  const more = all.length - MOST_FILES;
  if (more > 0)
    draft.say(`${more === 1 ? 'One more file is' : `${more.toLocaleString('en-GB')} more files are`} not shown here.`);
  return UNTITLED;
}

function nameOf(entry: Entry): string {
  if (entry.kind === 'dropped') return entry.says;
  return entry.kind === 'unread' ? `a file that ${entry.refused.says}` : entry.name;
}
