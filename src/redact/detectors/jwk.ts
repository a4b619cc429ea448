import { type Detector, exactly } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { isBlank } from '../shapes.ts';

/** How far an object reaches around its `kty`, in UTF-16 units: a key of 8,192 bits has some 6,500. */
const REACH = 8000;

const MEMBER =
  /(?:[{,]|\\n)\s{0,40}\\{0,3}["']?(?<name>d|p|q|dp|dq|qi|k)\\{0,3}["']?\s{0,4}:\s{0,4}\\{0,3}["'](?<v>[A-Za-z0-9_=-]{16,1400})/gu;

/** The private members of JSON Web Keys (RFC 7518, 6.2.2, 6.3.2, 6.4.1); the public ones stay. */
export const jwk: Detector = {
  name: 'jwk',
  rank: 3,
  reach: { left: 8192, right: 8192 },
  kinds: [
    {
      kind: 'jwk-private-key',
      what: 'Private member of a JSON Web Key',
      source: 'https://www.rfc-editor.org/rfc/rfc7518#section-6',
      class: 'secret',
    },
  ],
  anchors: exactly('kty'),
  look(text, at, _anchor, scan) {
    if (at < scan.refusedTo || !/^kty\\{0,3}["']?\s{0,4}:/u.test(text.slice(at, at + 16))) return [];
    const before = text.slice(Math.max(0, at - REACH), at);
    const from = at - before.length + before.lastIndexOf('{');
    const after = text.slice(at, at + REACH);
    const close = after.indexOf('}');
    const end = at + (close === -1 ? after.length : close);
    scan.refusedTo = end;
    if (!before.includes('{')) return [];
    const symmetric = /^kty\\{0,3}["']?\s{0,4}:\s{0,4}\\{0,3}["']oct/u.test(after);
    return [...text.slice(from, end).matchAll(MEMBER)]
      .filter((match) => symmetric === (match.groups?.['name'] === 'k'))
      .map((match) => member(from + match.index, match[0], match.groups?.['v'] ?? ''));
  },
};

function member(at: number, whole: string, value: string): Finding {
  const start = at + whole.length - value.length;
  const blank = isBlank(value);
  return {
    detector: 'jwk',
    kind: 'jwk-private-key',
    class: blank ? 'placeholder' : 'secret',
    start,
    end: start + value.length,
    confidence: blank ? 0.5 : 0.95,
    entropy: 'high',
    why: blank ? 'Private member of a JSON Web Key, but a blank to fill in' : 'Private member of a JSON Web Key',
  };
}
