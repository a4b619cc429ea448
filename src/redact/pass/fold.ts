import { utf8 } from '../encodings.ts';

/** The small letter of a capital, where it has as many bytes in UTF-8 and leads back to it; otherwise the sign itself. */
export function foldedSign(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : sign;
  const small = sign.toLowerCase();
  // most signs have no other form: no bytes are made of them
  if (small === sign) return sign;
  return small.length === 1 && small.toUpperCase() === sign && isAsLong(small, sign) ? small : sign;
}

/** The capital that folds to the same sign, or the sign itself. */
export function unfoldedSign(sign: string): string {
  const small = foldedSign(sign);
  if (small.charCodeAt(0) < 128)
    return small >= 'a' && small <= 'z' ? String.fromCharCode(small.charCodeAt(0) - 32) : small;
  const capital = small.toUpperCase();
  return capital.length === 1 && foldedSign(capital) === small ? capital : small;
}

function isAsLong(one: string, other: string): boolean {
  return utf8(one).length === utf8(other).length;
}
