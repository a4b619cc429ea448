import { type Detector, exactly, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';

const BEGIN = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,4}(?:PRIVATE KEY(?: BLOCK)?|SECRET KEY)-----/y;
const PUTTY = /PuTTY-User-Key-File-[0-9]: /y;

/** One line of a key, however it is indented, quoted or escaped; header lines such as `Proc-Type:` too. */
const KEY_LINE =
  /(?:[ \t>|#"'+,;*]|\\[nrt"']|\\\\n){0,40}(?:(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset|Key|Encryption|Public-Lines|Private-Lines|Private-MAC)\b[^\r\n\\]{0,200}|[A-Za-z0-9+/=]{1,8192}|=[A-Za-z0-9+/]{4})?(?:[ \t"'+,;)]|\\[nrt"']|\\\\n){0,40}(?:\r?\n|$)?/y;
const END = /-----END [A-Z0-9 ]{0,60}-----/y;

const SOURCE = 'https://www.rfc-editor.org/rfc/rfc7468';

/** Private keys in PEM, OpenPGP armour or PuTTY's format: whole, on one line with `\n`, indented, or cut off. */
export const pem: Detector = {
  name: 'pem',
  rank: 4,
  anchors: exactly('-----BEGIN ', 'PuTTY-User-Key-File-'),
  kinds: [
    { kind: 'private-key', what: 'Private key in PEM (RSA, EC, DSA, PKCS #8, OpenSSH, OpenPGP)', source: SOURCE, class: 'secret' },
    { kind: 'encrypted-private-key', what: 'Private key in PEM, encrypted with a passphrase', source: SOURCE, class: 'secret' },
    { kind: 'putty-private-key', what: 'PuTTY private key file', source: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html', class: 'secret' },
  ],
  look(text, at, anchor) {
    const begin = matchAt(anchor.startsWith('PuTTY') ? PUTTY : BEGIN, text, at);
    return begin === null ? [] : [keyFrom(text, at, at + begin[0].length, anchor.startsWith('PuTTY'))];
  },
};

function keyFrom(text: string, start: number, bodyStart: number, putty: boolean): Finding {
  const body = putty ? readPutty(text, bodyStart) : readBody(text, bodyStart);
  const head = text.slice(start, bodyStart);
  const letters = text.slice(bodyStart, body.end).replaceAll(/-----END[^-]*-----|\\[nrt]|[^A-Za-z0-9+/]/gu, '');
  const blank = letters.length < 24 || new Set(letters).size < 6;
  const encrypted = head.includes('ENCRYPTED') || /^\s*Proc-Type: 4,ENCRYPTED/u.test(text.slice(bodyStart, bodyStart + 60));
  return {
    detector: 'pem',
    kind: putty ? 'putty-private-key' : encrypted ? 'encrypted-private-key' : 'private-key',
    class: blank ? 'placeholder' : 'secret',
    start,
    end: body.end,
    confidence: blank ? 0.5 : body.whole ? 0.99 : 0.9,
    why: blank ? 'Frame of a private key with no key in it' : body.whole ? 'Private key with its frame' : 'Beginning of a private key; the end is missing',
    entropy: 'high',
  };
}

/** Lines that look like a key, to the END line or to the first that does not. Reads at most 64 kB. */
function readBody(text: string, from: number): { end: number; whole: boolean } {
  let at = from;
  let last = from;
  while (at < text.length && at - from < 65_536) {
    const end = matchAt(END, text, at);
    if (end !== null) return { end: at + end[0].length, whole: true };
    const line = matchAt(KEY_LINE, text, at)?.[0] ?? '';
    if (line === '') break;
    at += line.length;
    if (/[A-Za-z0-9+/]/u.test(line)) last = at - (line.length - line.trimEnd().length);
  }
  const near = /^[^\n]{0,200}?-----END [A-Z0-9 ]{0,60}-----/u.exec(text.slice(last, last + 300));
  return near === null ? { end: last, whole: false } : { end: last + near[0].length, whole: true };
}

/** `Name: value` lines and base64 lines up to the MAC line, which ends the file. */
function readPutty(text: string, from: number): { end: number; whole: boolean } {
  let at = from;
  const line = /(?:[A-Za-z-]{3,20}: [^\r\n]{0,200}|[A-Za-z0-9+/=]{1,80}|[a-z0-9@.-]{1,80})(?:\r?\n|$)/y;
  while (at - from < 65_536) {
    const next = matchAt(line, text, at)?.[0];
    if (next === undefined || next === '') return { end: at, whole: false };
    at += next.length;
    if (next.startsWith('Private-MAC')) return { end: at - (next.length - next.trimEnd().length), whole: true };
  }
  return { end: at, whole: false };
}
