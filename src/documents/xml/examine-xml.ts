import type { Examined } from '../document.ts';
import { plainXml } from './plain-xml.ts';

/**
 * A part of XML as another reader sees it: its text and attributes as texts; as bytes the part itself and once more
 * without its tags, where a value that is split over them is whole. Null where the bytes are no XML.
 */
export function examineXml(bytes: Uint8Array, place: string): Examined | null {
  const source = xmlText(bytes);
  if (!/^\s*</u.test(source.slice(0, 100))) return null;
  const { text, joined, attributes } = plainXml(source);
  return {
    texts: [
      { text, place, marks: [] },
      { text: attributes, place: `${place}, attributes`, marks: [] },
    ],
    bytes: [bytes, new TextEncoder().encode(joined)],
    unexamined: [],
  };
}

/** The bytes of a part as text, as another reader decodes them. */
export function xmlText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** By its byte order mark, or by a zero beside the first `<`. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}
