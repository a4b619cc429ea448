import { type Detector, exactly, matchAt } from '../detector.ts';
import { isDocumented } from '../documented.ts';
import { fromBase64, printable } from '../encodings.ts';
import { startsHere } from '../shapes.ts';

const JWT = /eyJ[A-Za-z0-9_-]{8,4096}\.[A-Za-z0-9_-]{4,16384}\.?(?:[A-Za-z0-9_-]{0,4096}\.?){0,3}/y;

/** JSON Web Tokens (RFC 7519) and encrypted ones (RFC 7516): dot-joined base64url whose first part is a JSON header. */
export const jwt: Detector = {
  name: 'jwt',
  rank: 3,
  reach: { left: 64, right: 34_000 },
  skipsInside: true,
  anchors: exactly('eyJ'),
  kinds: [{ kind: 'jwt', what: 'JSON Web Token', source: 'https://www.rfc-editor.org/rfc/rfc7519', class: 'secret' }],
  look(text, at) {
    const match = startsHere(text, at) && !/[_-]/u.test(text.charAt(at - 1)) ? matchAt(JWT, text, at)?.[0] : undefined;
    if (match === undefined) return [];
    const header = headerOf(match);
    // An unsecured token ends in a point (RFC 7519, section 6); after others it is that of a sentence.
    const unsecured = header !== null && /"alg" ?: ?"none"/iu.test(header) && /^[\w-]+\.[\w-]+\./u.test(match);
    const value = unsecured ? match : match.replace(/\.+$/u, '');
    const signed = value.split('.').length >= 3;
    const documented = isDocumented(value);
    if (header === null && !signed) return [];
    return [
      {
        detector: 'jwt',
        kind: 'jwt',
        class: documented ? 'placeholder' : 'secret',
        start: at,
        end: at + value.length,
        entropy: 'high',
        confidence: header === null ? 0.7 : signed ? 0.97 : 0.6,
        why:
          header === null
            ? 'JSON Web Token by its form, the header does not decode'
            : documented
              ? 'JSON Web Token that documentation shows to everybody'
              : `JSON Web Token: the header decodes${signed ? '' : ', the signature is missing'}`,
      },
    ];
  },
};

/** The decoded header when it names an algorithm, as RFC 7515 requires. */
function headerOf(value: string): string | null {
  const bytes = fromBase64(value.slice(0, value.indexOf('.')));
  const header = bytes === null ? null : printable(bytes);
  return header !== null && /"(?:alg|typ|kid|enc)"/u.test(header) ? header : null;
}
