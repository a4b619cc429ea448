import { type Dict, Name, type Stream, type Value, isArray } from '../cos/values.ts';

/** What a copy has not got, in our words. */
export type Lost =
  | 'metadata (XMP)'
  | 'programs (JavaScript)'
  | 'actions that open or send something'
  | 'an XFA form'
  | 'digital signatures'
  | 'private data of programs'
  | 'thumbnails'
  | 'sounds, films and three-dimensional pictures'
  | 'other versions of pictures'
  | 'parts of a kind that is not read';

/** Entries that no dictionary keeps (ISO 32000-1, 14.3.2, 14.5, 12.6.3, 12.3.4). */
export const LOST_KEYS: ReadonlyMap<string, Lost | null> = new Map<string, Lost | null>([
  ['Metadata', 'metadata (XMP)'],
  ['PieceInfo', 'private data of programs'],
  ['LastModified', null],
  ['AA', 'programs (JavaScript)'],
  ['JS', 'programs (JavaScript)'],
  ['JavaScript', 'programs (JavaScript)'],
  ['XFA', 'an XFA form'],
  ['Thumb', 'thumbnails'],
  ['Alternates', 'other versions of pictures'],
  ['OPI', 'other versions of pictures'],
  ['Perms', 'digital signatures'],
  ['DSS', 'digital signatures'],
  ['SigFlags', null],
  // a checksum of what was embedded would tell what it was
  ['Params', null],
  // the letters of a font that is cut down to those in use tell of what is gone
  ['CharSet', null],
  ['CIDSet', null],
  ['RF', 'parts of a kind that is not read'],
]);

/** What is kept of the catalogue (table 28) and of a page (table 30). */
export const CATALOGUE = new Set(
  `Type Pages PageLabels Names Dests ViewerPreferences PageLayout PageMode Outlines OpenAction AcroForm StructTreeRoot
   MarkInfo Lang OutputIntents OCProperties AF`.split(/\s+/u),
);
export const PAGE = new Set(
  `Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Group Annots StructParents Tabs
   UserUnit AF`.split(/\s+/u),
);

/** Actions that only lead somewhere (table 198). */
const ACTIONS = new Set(['GoTo', 'GoToR', 'GoToE', 'URI', 'Named', 'Hide', 'SetOCGState', 'Thread', 'ResetForm']);
const ACTION_KEYS = new Set(['A', 'OpenAction', 'Next', 'PA']);

/** Notes that hold films, sounds and the like (table 169). */
const MEDIA = new Set(['Sound', 'Movie', 'Screen', '3D', 'RichMedia', 'Projection', 'TrapNet', 'PrinterMark']);

/** Whether a dictionary found under a key is left out of a copy, and as what. */
export function lostDict(dict: Dict, key: string): Lost | null {
  const [type, subtype, action] = [named(dict, 'Type'), named(dict, 'Subtype'), named(dict, 'S')];
  if ((ACTION_KEYS.has(key) || type === 'Action') && action !== '' && !ACTIONS.has(action)) {
    return action === 'JavaScript' ? 'programs (JavaScript)' : 'actions that open or send something';
  }
  if (key === 'Annots' && MEDIA.has(subtype)) return 'sounds, films and three-dimensional pictures';
  if (type === 'Sig' || type === 'DocTimeStamp' || dict.entries.has('ByteRange')) return 'digital signatures';
  return null;
}

/** What a stream is for; null where it is nothing that is read, and then a copy has not got it. */
export function roleOf({ dict }: Stream, key: string): 'drawn' | 'picture' | 'font' | 'file' | 'numbers' | null {
  const [type, subtype] = [named(dict, 'Type'), named(dict, 'Subtype')];
  if (key === 'EF' || type === 'EmbeddedFile') return 'file';
  if (subtype === 'Image') return 'picture';
  if (FONT_KEYS.has(key) || type === 'CMap') return 'font';
  if (key === 'Contents' || key === 'CharProcs' || key === 'AP' || dict.get('PatternType') === 1) return 'drawn';
  if (subtype === 'Form') return 'drawn';
  const isNumbers = ['FunctionType', 'ShadingType', 'HalftoneType'].some((one) => dict.entries.has(one));
  return isNumbers || NUMBER_KEYS.has(key) ? 'numbers' : null;
}

const FONT_KEYS = new Set(['FontFile', 'FontFile2', 'FontFile3', 'ToUnicode', 'CIDToGIDMap', 'CIDSet', 'UseCMap']);
const NUMBER_KEYS = new Set(['ICCBased', 'Indexed', 'DestOutputProfile', 'TR', 'TR2', 'BG', 'UCR', 'HT']);

/** The key under which what an array or a dictionary holds is known: some are told by the one around them. */
export function keyWithin(value: Value, key: string, own: string): string {
  if (isArray(value)) {
    const [first] = value;
    return first instanceof Name && (first.value === 'ICCBased' || first.value === 'Indexed') ? first.value : key;
  }
  // an appearance or a glyph is found under a name of its own, an embedded file under the system that it is for
  return key === 'AP' || key === 'CharProcs' || key === 'EF' ? key : own;
}

function named(dict: Dict, key: string): string {
  const value = dict.get(key);
  return value instanceof Name ? value.value : '';
}
