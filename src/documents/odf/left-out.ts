/** What is not in a copy: the rest of a document opens without it. */
export type LeftOut =
  | 'a thumbnail'
  | 'a digital signature'
  | 'embedded fonts'
  | 'macros'
  | 'pictures of embedded objects'
  | 'a layout';

/** What a part is, by its name, where it is left out (OpenDocument 1.3, part 2, 3; the others are LibreOffice's own). */
export function leftOut(name: string): LeftOut | null {
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

const BY_NAME: readonly (readonly [RegExp, LeftOut])[] = [
  [/^Thumbnails\//u, 'a thumbnail'],
  [/^META-INF\/[a-z]*signatures\.xml$/u, 'a digital signature'],
  [/(?:^|\/)(?:Basic|Dialogs|Scripts)\//u, 'macros'],
  [/^Fonts\//u, 'embedded fonts'],
  // LibreOffice draws them again from the objects; they are drawings in its own binary form
  [/(?:^|\/)ObjectReplacements\//u, 'pictures of embedded objects'],
  // where lines broke when it was written last: binary, and made again
  [/^layout-cache$/u, 'a layout'],
];
