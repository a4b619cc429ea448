import { type Detector, anyCase } from '../detector.ts';
import { decodeEscapes, outerFindings } from '../decoded.ts';
import { fromHex, printable } from '../encodings.ts';

/** Longest body that is read, and how far behind the header it may begin, in UTF-16 units. */
const LONGEST = 60_000;
const HEADERS = 4000;

const ESCAPES = /=[ \t]{0,8}\r?\n[ \t>]{0,8}|(?:=[0-9A-Fa-f]{2}){1,64}/gu;

/** Bodies of mail in quoted-printable (RFC 2045, 6.7): values broken by soft line ends or written with `=3D`. */
export const quotedPrintable: Detector = {
  name: 'quoted-printable',
  rank: 3.3,
  reach: { left: 16, right: LONGEST + HEADERS + 100 },
  kinds: [
    {
      kind: 'encoded-secret',
      what: 'Something recognised in the quoted-printable body of a mail',
      source: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.7',
      class: 'secret',
    },
  ],
  anchors: anyCase('quoted-printable'),
  look(text, at, _anchor, scan) {
    if (at < scan.refusedTo) return [];
    const gap = /\r?\n[ \t]*\r?\n/u.exec(text.slice(at, at + HEADERS));
    if (gap === null) return [];
    const from = at + gap.index + gap[0].length;
    const reach = text.slice(from, from + LONGEST);
    // The next part of the mail begins with its boundary.
    const boundary = reach.search(/\n--[\w=+/.'-]/u);
    const to = from + (boundary === -1 ? reach.length : boundary);
    scan.refusedTo = to;
    const decoded = decodeEscapes(text, from, to, ESCAPES, textOf);
    if (decoded.text.length === to - from) return [];
    return outerFindings(scan.findIn(decoded.text), decoded, 'quoted-printable', 'Mail in quoted-printable');
  },
};

function textOf(escape: string): string | null {
  if (escape.includes('\n')) return '';
  const bytes = fromHex(escape.replaceAll('=', ''));
  return bytes === null ? null : printable(bytes);
}
