import { utf8 } from '../encodings.ts';
import { base64Cores } from '../forms.ts';
import { WINDOW } from './windows.ts';
import { signOf } from './alphabet.ts';
import { type Telling, isSameRegrouped, tellingOf } from './telling.ts';

/** One way in which a value may be written in bytes. */
export interface Needle<T> {
  readonly form: 'plain' | 'hex' | 'base64';
  readonly bytes: Uint8Array;
  /** Its letters and digits; empty where it has too few to be searched by them. */
  readonly signs: Uint8Array;
  /** Capitals count: base64 means something else in the other case. */
  readonly exact: boolean;
  /** Separators do not count. */
  readonly regroups: boolean;
  readonly telling: Telling;
  readonly payload: T;
}

/** With as many letters and digits, the separators between them do not count. */
const REGROUPED = 12;

/** Values of fewer bytes are not looked for in hex and base64: it would be met by chance in any large file. */
const LEAST_ENCODED = 6;

/** The shortest part of base64 that six bytes decide alone. */
const LEAST_CORE = 7;

/**
 * A value as it is (in UTF-8 and ISO 8859-1), in hex, and in base64 at each place where it can begin in a group of three bytes, of its UTF-8
 * and of its UTF-16 (PowerShell's `-EncodedCommand`). URL, JSON, HTML and quoted-printable are taken off the text
 * instead, since there are many ways to escape the same value.
 */
export function needlesOf<T>(value: string, payload: T): Needle<T>[] {
  const telling = tellingOf(value);
  if (telling === 'nowhere') return [];
  const bytes = utf8(value);
  const plain = needle('plain', bytes, value, telling, payload);
  if (bytes.length < LEAST_ENCODED) return [plain];
  const hex = utf8(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  const cores = [...base64Cores(bytes), ...base64Cores(wide(value))].filter((core) => core.length >= LEAST_CORE);
  // both alphabets of base64 are the same where separators do not count
  const signsOf = (core: string) => core.replaceAll(/[^A-Za-z0-9]/gu, '');
  const distinct = [
    ...new Map(cores.map((core) => [signsOf(core).length < REGROUPED ? core : signsOf(core), core])).values(),
  ];
  return [
    plain,
    ...(isLatin(value) ? [needle('plain', latin(value), value, telling, payload)] : []),
    needle('hex', hex, value, 'anywhere', payload),
    ...distinct.map((core) => needle('base64', utf8(core), value, 'anywhere', payload)),
  ];
}

function needle<T>(form: Needle<T>['form'], bytes: Uint8Array, value: string, telling: Telling, payload: T): Needle<T> {
  const signs = bytes.filter((byte) => signOf(byte) !== 0).map(signOf);
  return {
    form,
    bytes,
    signs: signs.length < WINDOW ? new Uint8Array() : signs,
    exact: form === 'base64',
    regroups:
      form === 'plain' ? telling !== 'value' && isSameRegrouped(value, signs.length) : signs.length >= REGROUPED,
    telling,
    payload,
  };
}

/** Whether ISO 8859-1 writes it with other bytes than UTF-8. */
function isLatin(value: string): boolean {
  return /^[ -\u00ff]*$/u.test(value) && /[\u0080-\u00ff]/u.test(value);
}

function latin(value: string): Uint8Array {
  return Uint8Array.from(value, (sign) => sign.charCodeAt(0));
}

/** UTF-16, low byte first. */
function wide(value: string): Uint8Array {
  return Uint8Array.from({ length: value.length * 2 }, (_, i) => (value.charCodeAt(i >> 1) >> (8 * (i & 1))) & 255);
}
