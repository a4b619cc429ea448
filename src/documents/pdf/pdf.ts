import type { Context, Format } from '../context.ts';
import type { Edit, Opened, Opening, Passage } from '../document.ts';
import { stringsIn } from './surfaces.ts';
import { filesOf, passagesWithin } from './files.ts';
import { readingsOf } from './layout/sheets.ts';
import type { Sheet } from './layout/sheets.ts';
import { lostTexts } from './lost-texts.ts';
import { readPdf } from './read.ts';
import { distrusted } from './trust/distrusted.ts';
import type { Font } from './content/fonts.ts';
import { seenIn } from './seen.ts';
import { stringsOf } from './strings/strings.ts';
import { examinePdf } from './examine/examine.ts';
import { writePdf } from './write/write.ts';

/** PDF (ISO 32000): read and taken apart with PDFium's eyes, proved by pdf.js. */
export const pdf: Format = { open: openPdf, examine: examinePdf };

async function openPdf(bytes: Uint8Array, context: Context): Promise<Opening> {
  const read = await readPdf(bytes, context);
  if (read.kind === 'refused') return read;
  const readings = readingsOf(read.sheets);
  const strings = stringsOf(
    read.original,
    read.sheets.map(({ drawing }) => ({
      place: drawing.place,
      texts: [...drawing.surface.contents.values()].flatMap(stringsIn),
    })),
  );
  const liars = await distrusted(read.clean, read.sheets);
  const seen = await seenIn(read, context.budget.limits, (sheet) => isLookedAt(sheet, liars));
  if ('kind' in seen) return seen;
  const files = await filesOf(read.clean, read.cleaned.files, context);
  if ('kind' in files) return files;
  const groups = [
    readings.flows.map((flow) => flow.passage()),
    strings.flows.map((flow) => flow.passage()),
    seen.map(({ text }) => text.passage),
    passagesWithin(files),
    lostTexts(read.original),
  ];
  const document: Opened = {
    format: 'pdf',
    passages: groups.flat(),
    dropped: [...new Set([...read.cleaned.lost, ...files.flatMap((file) => file.document.dropped)])],
    write(edits, values) {
      const [ofText = [], ofStrings = [], ofSeen = [], ofFiles = []] = parted(edits, groups);
      return writePdf({ read, readings, strings, seen, files }, { ofText, ofStrings, ofSeen, ofFiles }, values);
    },
  };
  return { kind: 'opened', document };
}

/**
 * A page with drawings and no letters, with glyphs that have none, or with a font whose letters are not what they look
 * like: only its pixels tell what it says.
 */
function isLookedAt({ drawing, glyphs, unread }: Sheet, liars: ReadonlySet<Font>): boolean {
  if (drawing.of.kind !== 'page') return false;
  if (drawing.surface.shows.some(({ state }) => state.font !== null && liars.has(state.font))) return true;
  const hasLetters = glyphs.some(({ text }) => text.trim() !== '');
  return hasLetters ? unread > MOST_UNREAD : drawing.surface.drawn.length > FEW_DRAWINGS;
}

const MOST_UNREAD = 0.02;
const FEW_DRAWINGS = 20;

function parted(
  edits: readonly (readonly Edit[])[],
  groups: readonly (readonly Passage[])[],
): (readonly (readonly Edit[])[])[] {
  let at = 0;
  return groups.map(({ length }) => {
    at += length;
    return edits.slice(at - length, at);
  });
}
