import type { Context, Format, Macros } from './context.ts';
import { type Examined, type Opening, refused } from './document.ts';
import type { FormatName } from './format-names.ts';
import { type Budget, type Limits, LIMITS, budget } from './limits.ts';
import { recognise } from './recognise.ts';
import { unread } from './unread.ts';

/** Loaded when a file of the kind is met: some readers are large. */
const FORMATS: Readonly<Record<FormatName, () => Promise<Format>>> = {
  text: async () => (await import('./text/text.ts')).text,
  docx: async () => (await import('./office/word/word.ts')).word,
  xlsx: async () => (await import('./office/sheet/xlsx.ts')).xlsx,
  pptx: async () => (await import('./office/slides/pptx.ts')).pptx,
  odt: async () => (await import('./odf/odf.ts')).odt,
  ods: async () => (await import('./odf/odf.ts')).ods,
  odp: async () => (await import('./odf/odf.ts')).odp,
  html: async () => (await import('./html/html.ts')).html,
  har: async () => (await import('./har/har.ts')).har,
  mail: async () => (await import('./mail/mail.ts')).mail,
  zip: async () => (await import('./zip/zip.ts')).zip,
  tar: async () => (await import('./tar/tar.ts')).tar,
  pdf: async () => (await import('./pdf/pdf.ts')).pdf,
  gzip: async () => (await import('./gzip/gzip.ts')).gzip,
  png: async () => (await import('./picture/picture.ts')).png,
  jpeg: async () => (await import('./picture/picture.ts')).jpeg,
  'other-picture': async () => (await import('./picture/picture.ts')).otherPicture,
};

export interface Settings {
  readonly limits: Limits;
  readonly macros: Macros;
  /** Whether a copy may lack what cannot be read in an archive; without it the archive is refused. */
  readonly leaveOut?: boolean;
}

export const SETTINGS: Settings = { limits: LIMITS, macros: 'drop' };

/** Opens a document and everything in it. `name` is only a hint to its kind. */
export function openDocument(bytes: Uint8Array, name: string, settings: Settings = SETTINGS): Promise<Opening> {
  return contextFor(settings, budget(settings.limits), -1, '').open(bytes, name);
}

/** Looks at a document with other readers than those that opened it. */
export function examineDocument(bytes: Uint8Array, name: string, settings: Settings = SETTINGS): Promise<Examined> {
  return contextFor(settings, budget(settings.limits), -1, '').examine(bytes, name);
}

/** What the reader of a document itself is told. */
export function contextOf(name: string, settings: Settings = SETTINGS): Context {
  return contextFor(settings, budget(settings.limits), 0, name);
}

function contextFor(settings: Settings, left: Budget, depth: number, name: string): Context {
  const within = (inner: string) => contextFor(settings, left, depth + 1, inner);
  return {
    name,
    depth,
    budget: left,
    macros: settings.macros,
    leaveOut: settings.leaveOut ?? false,
    async open(bytes, inner) {
      if (depth + 1 > settings.limits.depth) return refused('too-deep', 'nests files more deeply than is read');
      const format = recognise(bytes, inner);
      if (format === null) return unread(bytes);
      return (await FORMATS[format]()).open(bytes, within(inner));
    },
    async examine(bytes, inner) {
      const format = depth + 1 > settings.limits.depth ? null : recognise(bytes, inner);
      if (format === null) return { texts: [], bytes: [bytes], unexamined: ['a file of a kind that is not read'] };
      return (await FORMATS[format]()).examine(bytes, within(inner));
    },
  };
}
