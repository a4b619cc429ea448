import { type Detector, exactly } from '../detector.ts';
import { decodeEscapes, outerFindings } from '../decoded.ts';

/** How much of a line is read around an escape, in UTF-16 units. */
const BEFORE = 120;
const REACH = 2000;

/** Escapes of printable ASCII in JSON and programs, in HTML and XML. */
const ESCAPES =
  /\\{1,3}u00[2-7][0-9A-Fa-f]|\\{1,2}x[2-7][0-9A-Fa-f]|&#(?:[3-9][0-9]|1[01][0-9]|12[0-6]|x[2-7][0-9A-Fa-f]);/gu;

/** Names and values that are written with escapes where nobody needs them: `\u0022`, `\x70`, `&#33;`. */
export const escapes: Detector = {
  name: 'escapes',
  rank: 2.05,
  kinds: [
    {
      kind: 'encoded-secret',
      what: 'Something recognised behind escapes of single characters',
      source: 'https://www.rfc-editor.org/rfc/rfc8259#section-7',
      class: 'secret',
    },
  ],
  anchors: exactly(
    ...[2, 3, 4, 5, 6, 7].flatMap((digit) => [`\\u00${digit}`, `\\x${digit}`]),
    ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((digits) => `&#${digits}`),
    '&#x',
  ),
  look(text, at, _anchor, scan) {
    if (at < scan.refusedTo) return [];
    const before = text.slice(Math.max(scan.refusedTo, at - BEFORE), at);
    const from = at - before.length + before.lastIndexOf('\n') + 1;
    const line = text.slice(at, at + REACH);
    const end = line.indexOf('\n');
    const to = at + (end === -1 ? line.length : end);
    scan.refusedTo = to;
    const decoded = decodeEscapes(text, from, to, ESCAPES, characterOf);
    if (decoded.text.length === to - from) return [];
    return outerFindings(scan.findIn(decoded.text), decoded, 'escapes', 'Written with escapes').filter(
      // What stands there without any escape near it is found as it is.
      ({ start, end: last }) => /\\{1,3}[ux][0-9A-Fa-f]{2}|&#/u.test(text.slice(Math.max(from, start - 40), last)),
    );
  },
};

function characterOf(escape: string): string {
  const decimal = /^&#(?<number>\d+);$/u.exec(escape)?.groups?.['number'];
  const hex = /(?<hex>[0-9A-Fa-f]{2});?$/u.exec(escape)?.groups?.['hex'] ?? '20';
  return String.fromCharCode(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
}
