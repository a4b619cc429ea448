import type { Context, Format } from '../context.ts';
import { refused } from '../document.ts';
import { edited } from '../edited.ts';
import { decodeText } from '../text-bytes.ts';
import { unread } from '../unread.ts';

/** Plain text of every kind: Markdown, CSV, JSON, YAML, logs. What its grammar means, the text engine knows. */
export const text: Format = {
  open(bytes, { budget }: Context) {
    if (!budget.takeBytes(bytes.length)) return Promise.resolve(refused('too-large', 'holds more than is read'));
    const decoded = decodeText(bytes);
    if (decoded === null) return Promise.resolve(unread(bytes));
    return Promise.resolve({
      kind: 'opened',
      document: {
        format: 'text',
        passages: [{ text: decoded.text, place: 'text', marks: [] }],
        dropped: [],
        write: ([edits = []]) =>
          Promise.resolve({
            kind: 'written',
            bytes: decoded.encode(edited(decoded.text, edits)),
          }),
      },
    });
  },
  examine(bytes) {
    // by the platform's decoder, and the encoding told in another way than `open` does
    const plain = new TextDecoder(labelOf(bytes)).decode(bytes);
    return Promise.resolve({ texts: [{ text: plain, place: 'text', marks: [] }], bytes: [bytes], unexamined: [] });
  },
};

/** By its mark; without one, a text whose first four bytes hold a zero is UTF-16 (as XML 1.0, appendix F, tells it). */
function labelOf([first, second, third, fourth]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0) || fourth === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 || third === 0 ? 'utf-16be' : 'utf-8';
}
