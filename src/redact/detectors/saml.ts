import { type Detector, type Scan, anyCase, matchAt } from '../detector.ts';
import { fromBase64, fromUrl, printable } from '../encodings.ts';
import type { Finding } from '../finding.ts';

/** Longest response that is read, in UTF-16 units. */
const LONGEST = 60_000;

/** SAML responses in base64, as browsers carry them in forms and addresses: whoever has one may log in with it. */
export const saml: Detector = {
  name: 'saml',
  rank: 2.45,
  reach: { left: 16, right: LONGEST + 100 },
  kinds: [
    {
      kind: 'saml-assertion',
      what: 'SAML response in base64',
      source: 'https://docs.oasis-open.org/security/saml/v2.0/saml-bindings-2.0-os.pdf',
      class: 'secret',
    },
  ],
  anchors: anyCase('samlresponse', 'samlart', 'wresult='),
  look(text, at, anchor, scan) {
    // A long run that was refused is read once, however many names stand in it.
    return at < scan.refusedTo ? [] : assertion(text, at + anchor.length - (anchor.endsWith('=') ? 1 : 0), scan);
  },
};

/** The base64 of XML in which a response or an assertion stands; requests hold no credential. */
function assertion(text: string, from: number, scan: Scan): readonly Finding[] {
  const joint = matchAt(/\\{0,3}["']?[ \t]{0,4}(?:[:=,]|value=)?[ \t]{0,4}(?:value=)?\\{0,3}["']?/iuy, text, from);
  if (joint === null || joint[0] === '') return [];
  const start = from + joint[0].length;
  const value = /^[A-Za-z0-9+/=%_-]{80,60000}/u.exec(text.slice(start, start + LONGEST))?.[0] ?? '';
  scan.refusedTo = start + value.length;
  const bytes = fromBase64(fromUrl(value.slice(0, 400)).replace(/=+$/u, '').slice(0, 160));
  const begin = bytes === null ? null : printable(bytes);
  return begin !== null &&
    /<(?:\w+:)?(?:Response|Assertion|ArtifactResponse|RequestSecurityTokenResponse)\b/u.test(begin)
    ? [
        {
          detector: 'saml',
          kind: 'saml-assertion',
          class: 'secret',
          start,
          end: start + value.length,
          confidence: 0.9,
          entropy: 'high',
          why: 'Base64 of a SAML response',
        },
      ]
    : [];
}
