import type { Context, Format } from '../context.ts';
import { type Opened, type Opening, type Refused, refused } from '../document.ts';
import type { FormatName } from '../format-names.ts';
import { blankFor } from '../office/blanks.ts';
import { type Chapter, asOne, blankChapter, nestedChapter, xmlChapter } from '../office/chapter.ts';
import { examineOffice } from '../office/examine-office.ts';
import { decodeText } from '../text-bytes.ts';
import { sourcePart } from '../xml/source-part.ts';
import { xmlPart } from '../xml/xml-part.ts';
import { type Part, unzip } from '../zip/unzip.ts';
import { zipped } from '../zip/zipped.ts';
import type { Grammar } from '../xml/grammar.ts';
import { GRAMMAR, TEXT, droppedFrom } from './grammar.ts';
import { leftOut } from './left-out.ts';
import { MANIFEST, type Manifest, manifestOf } from './manifest.ts';

/** What LibreOffice writes: texts, spreadsheets and presentations of OpenDocument (ODT, ODS, ODP). */
export const odt = odf('odt');
export const ods = odf('ods');
export const odp = odf('odp');

function odf(format: FormatName): Format {
  return { open: (bytes, context) => open(bytes, format, context), examine: examineOffice };
}

async function open(bytes: Uint8Array, format: FormatName, context: Context): Promise<Opening> {
  const all = await unzip(bytes, context.budget);
  if ('kind' in all) return all;
  const manifest = readManifest(all);
  if ('kind' in manifest) return manifest;
  if (manifest.own.isLocked) return refused('locked', 'is protected by a password');
  const left = new Map(
    all.flatMap(({ name }) => {
      const why = leftOut(name);
      return why === null ? [] : [[name, why] as const];
    }),
  );
  const chapters: Chapter[] = [];
  for (const part of all) {
    if (left.has(part.name) || part.name === MIMETYPE || part.name === MANIFEST) continue;
    const chapter = await chapterOf(part, chapters.length + 1, format === 'odt' ? TEXT : GRAMMAR, context);
    if ('kind' in chapter) return chapter;
    chapters.push(chapter);
  }
  const own = asOne(chapters);
  const dropped = [...new Set([...left.values(), ...own.dropped])];
  if (context.macros === 'refuse' && dropped.includes('macros')) return refused('macros', 'holds macros');
  return { kind: 'opened', document: documentOf(format, all, manifest, dropped, own) };
}

/** What kind of document it is; first in the archive, and not packed (OpenDocument 1.3, part 2, 3.3). */
const MIMETYPE = 'mimetype';

interface Listed {
  readonly part: Part;
  readonly own: Manifest;
  encode(source: string): Uint8Array;
}

function readManifest(parts: readonly Part[]): Listed | Refused {
  const part = parts.find(({ name }) => name === MANIFEST);
  const decoded = part === undefined ? null : decodeText(part.bytes);
  if (part === undefined || decoded === null)
    return refused('damaged', 'is no whole OpenDocument file: it lists no parts');
  const own = manifestOf(decoded.text);
  if (typeof own === 'string') return refused('damaged', `is no whole OpenDocument file: its list of parts ${own}`);
  return { part, own, encode: (source) => decoded.encode(source) };
}

/** A part as what it is: a known one, other XML, or a file of its own. */
function chapterOf(
  part: Part,
  number: number,
  grammar: Grammar,
  context: Context,
): Promise<Chapter | Refused> | Chapter | Refused {
  const file = part.name.slice(part.name.lastIndexOf('/') + 1);
  const place = PLACES[file];
  const where = part.name.includes('/') ? `embedded object, ${place ?? ''}` : place;
  if (place !== undefined) return xmlChapter(part, (source) => xmlPart(source, where ?? place, grammar), droppedFrom);
  const blank = blankFor({ ...part, type: '' });
  if (blank !== null) return blankChapter(part, blank.bytes, blank.dropped);
  if (/\.(?:xml|rdf)$/u.test(file)) return xmlChapter(part, (source) => sourcePart(source, `other part ${number}`));
  return nestedChapter(part, `file ${number}`, context);
}

/** The parts of a document and of each object in it (OpenDocument 1.3, part 2, 2.2). */
const PLACES: Readonly<Record<string, string | undefined>> = {
  'content.xml': 'body',
  'styles.xml': 'styles, headers and footers',
  'meta.xml': 'properties',
  'settings.xml': 'settings',
};

function documentOf(
  format: FormatName,
  parts: readonly Part[],
  manifest: Listed,
  dropped: readonly string[],
  all: Chapter,
): Opened {
  return {
    format,
    passages: all.passages,
    dropped,
    async write(edits, values) {
      const written = await all.write(edits, values);
      if (written.kind === 'refused') return written;
      const listed = manifest.encode(manifest.own.without((name) => leftOut(name) !== null));
      const copy = parts
        .filter(({ name }) => leftOut(name) === null)
        .map(({ name, bytes }): Part => ({
          name,
          bytes: name === MANIFEST ? listed : (written.parts.get(name) ?? bytes),
        }));
      const isFirst = ({ name }: Part): boolean => name === MIMETYPE;
      const inOrder = [...copy.filter(isFirst), ...copy.filter((one) => !isFirst(one))];
      return { kind: 'written', bytes: zipped(inOrder, [MIMETYPE]) };
    },
  };
}
