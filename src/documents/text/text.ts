import type { Context, Format } from '../context.ts';
import { refused } from '../document.ts';
import { edited } from '../edited.ts';
import { decodeText } from '../text-bytes.ts';

/** Plain text of every kind: Markdown, CSV, JSON, YAML, logs. What its grammar means, the text engine knows. */
export const text: Format = {
  open(bytes, { budget }: Context) {
    if (!budget.takeBytes(bytes.length)) return Promise.resolve(refused('too-large', 'holds more than is read'));
    const decoded = decodeText(bytes);
    if (decoded === null) return Promise.resolve(refused('unknown', 'is of a kind that is not read'));
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
    // another decoder: every byte a sign, as a viewer shows it that knows no encoding
    const plain = new TextDecoder('utf-8').decode(bytes);
    return Promise.resolve({ texts: [{ text: plain, place: 'text', marks: [] }], bytes: [bytes], unexamined: [] });
  },
};
