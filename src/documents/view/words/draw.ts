import { refused } from '../../document.ts';
import type { FormatName } from '../../format-names.ts';
import { type Budget } from '../../limits.ts';
import { recognise } from '../../recognise.ts';
import { unread } from '../../unread.ts';
import type { Canvas, Drawer, Drawn } from './canvas.ts';
import type { Draft } from './draft.ts';

/** Loaded when a file of the kind is met. */
const DRAWERS: Readonly<Record<FormatName, () => Promise<Drawer>>> = {
  text: async () => (await import('./text.ts')).text,
  har: async () => (await import('./text.ts')).plainText,
  html: async () => (await import('./html.ts')).html,
  mail: async () => (await import('./mail.ts')).mail,
  docx: async () => (await import('./word/word.ts')).word,
  xlsx: async () => (await import('./sheet/xlsx.ts')).xlsx,
  pptx: async () => (await import('./slides/pptx.ts')).pptx,
  odt: async () => (await import('./odf/odf.ts')).odf,
  ods: async () => (await import('./odf/odf.ts')).odf,
  odp: async () => (await import('./odf/odf.ts')).odf,
  zip: async () => (await import('./archive.ts')).zip,
  tar: async () => (await import('./archive.ts')).tar,
  gzip: async () => (await import('./archive.ts')).gzip,
  pdf: async () => (await import('./inner.ts')).pdf,
  png: async () => (await import('./inner.ts')).picture,
  jpeg: async () => (await import('./inner.ts')).picture,
  'other-picture': async () => (await import('./inner.ts')).otherPicture,
};

/** Draws a document and everything in it that can be shown in words. `name` is only a hint to its kind. */
export async function draw(
  bytes: Uint8Array,
  name: string,
  on: { readonly draft: Draft; readonly budget: Budget },
  depth = 0,
): Promise<Drawn> {
  if (depth >= on.budget.limits.depth) return refused('too-deep', 'nests files more deeply than is read');
  const format = recognise(bytes, name);
  if (format === null) return unread(bytes);
  const canvas: Canvas = {
    ...on,
    name,
    depth,
    async within(inner, innerName) {
      if (on.draft.isFull) return;
      const drawn = await draw(inner, innerName, on, depth + 1);
      if (drawn.kind === 'refused') on.draft.say(`This file is not shown here: it ${drawn.says}.`);
    },
  };
  return (await DRAWERS[format]())(bytes, canvas);
}
