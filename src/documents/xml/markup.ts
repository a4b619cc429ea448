import type { Edit } from '../document.ts';
import type { Value } from './read-xml.ts';

/** Where the tag starts that ends here; no `<` can stand within one. */
export function tagStart(source: string, end: number): number {
  return source.lastIndexOf('<', end - 1);
}

/** Takes an attribute out of its tag, with its name and the white space before it. */
export function cutAttribute(source: string, { start, end }: Value): Edit {
  // back over the quote, `=`, the name and the white space around them (XML 1.0, production 41)
  let at = start - 2;
  const back = (isPassed: (sign: string) => boolean): void => {
    while (at > 0 && isPassed(source[at] ?? '')) at -= 1;
  };
  back((sign) => sign === '=' || isSpace(sign));
  back((sign) => !isSpace(sign));
  back(isSpace);
  return { start: at + 1, end: end + 1, put: '' };
}

/** Writes an attribute into the start tag that ends here, behind the element's name. */
export function putAttribute(source: string, tagEnd: number, attribute: string): Edit {
  let at = tagStart(source, tagEnd) + 1;
  while (at < tagEnd && !isSpace(source[at] ?? '') && source[at] !== '>' && source[at] !== '/') at += 1;
  return { start: at, end: at, put: ` ${attribute}` };
}

function isSpace(sign: string): boolean {
  return sign === ' ' || sign === '\t' || sign === '\n' || sign === '\r';
}
