import { type Detector, exactly, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';

const BEGIN =
  /-----BEGIN (?:[A-Z0-9]{1,12} ){0,4}(?:PRIVATE KEY(?: BLOCK)?|SECRET KEY)-----|---- BEGIN SSH2 (?:ENCRYPTED )?PRIVATE KEY ----/y;
const PUTTY = /PuTTY-User-Key-File-[0-9]: /y;

/**
 * What may stand between two lines of a key that was indented, quoted, commented out, numbered, put on one line, into a
 * table, markup, a patch or a program that joins the lines again.
 */
const GAP =
  /(?:[ \t\r\n>|#"'+,;*.()[\]]|\/\/|\\[nrt"']|\\\\[nr]|\\u000[aAdD]|\\|&#(?:10|13|x[aAdD]);|&quot;|<br ?\/?>|%0[AaDd]|%20|(?<=\n)-(?=[A-Za-z0-9+/]|-----[BE])|(?<=[\n ])\d{1,5}(?:[:|.)]|[ \t]{1,4}(?=[A-Za-z0-9+/=-]{20}))){0,64}/y;
const HEADER =
  /(?:Proc-Type|DEK-Info|Version|Comment|Subject|Hash|Charset|Key-ID|X-[A-Za-z-]{1,20}): {0,2}[^\r\n\\]{1,200}/y;
const BASE64 = /[A-Za-z0-9+/=]{1,16384}/y;
const END = /(?:-----END [A-Z0-9 ]{0,60}-----|---- END SSH2 [A-Z ]{0,30} ----)/y;

const SOURCE = 'https://www.rfc-editor.org/rfc/rfc7468';

/** Private keys in PEM, OpenPGP armour or PuTTY's format: whole, on one line with `\n`, indented, or cut off. */
export const pem: Detector = {
  name: 'pem',
  rank: 4,
  reach: { left: 4100, right: 66_000 },
  skipsInside: true,
  anchors: exactly('-----BEGIN ', '---- BEGIN SSH2', 'PuTTY-User-Key-File-', '-----END '),
  kinds: [
    {
      kind: 'private-key',
      what: 'Private key in PEM (RSA, EC, DSA, PKCS #8, OpenSSH, OpenPGP)',
      source: SOURCE,
      class: 'secret',
    },
    {
      kind: 'encrypted-private-key',
      what: 'Private key in PEM, encrypted with a passphrase',
      source: SOURCE,
      class: 'secret',
    },
    {
      kind: 'putty-private-key',
      what: 'PuTTY private key file',
      source: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
      class: 'secret',
    },
  ],
  look(text, at, anchor) {
    if (anchor.startsWith('-----END')) return endOnly(text, at);
    const begin = matchAt(anchor.startsWith('PuTTY') ? PUTTY : BEGIN, text, at);
    return begin === null ? [] : [keyFrom(text, at, at + begin[0].length, anchor.startsWith('PuTTY'))];
  },
};

function keyFrom(text: string, start: number, bodyStart: number, putty: boolean): Finding {
  const body = putty ? readPutty(text, bodyStart) : readBody(text, bodyStart);
  const head = text.slice(start, bodyStart);
  const letters = text.slice(bodyStart, body.end).replaceAll(/-----END[^-]*-----|\\[nrt]|[^A-Za-z0-9+/]/gu, '');
  const blank = letters.length < 24 || new Set(letters).size < 6;
  const encrypted =
    head.includes('ENCRYPTED') || /^\s*Proc-Type: 4,ENCRYPTED/u.test(text.slice(bodyStart, bodyStart + 60));
  return {
    detector: 'pem',
    kind: putty ? 'putty-private-key' : encrypted ? 'encrypted-private-key' : 'private-key',
    class: blank ? 'placeholder' : 'secret',
    start,
    end: body.end,
    confidence: blank ? 0.5 : body.whole ? 0.99 : 0.9,
    why: blank
      ? 'Frame of a private key with no key in it'
      : body.whole
        ? 'Private key with its frame'
        : 'Beginning of a private key; the end is missing',
    entropy: 'high',
  };
}

/**
 * To the END line, or to the last piece that looks like a key. A short piece is the last of a key only where the end
 * or nothing follows, so that words after a key that was cut off stay. Reads at most 64 kB.
 */
function readBody(text: string, from: number): { end: number; whole: boolean } {
  let last = from;
  for (let at = from; at - from < 65_536;) {
    at += matchAt(GAP, text, at)?.[0].length ?? 0;
    const end = matchAt(END, text, at);
    if (end !== null) return { end: at + end[0].length, whole: true };
    const header = matchAt(HEADER, text, at)?.[0];
    const piece = header ?? matchAt(BASE64, text, at)?.[0];
    if (piece === undefined || (header === undefined && piece.length < 20 && !isTail(text, at + piece.length))) break;
    at += piece.length;
    last = at;
  }
  const near = /^[^\n]{0,200}?-----END [A-Z0-9 ]{0,60}-----/u.exec(text.slice(last, last + 300));
  return near === null ? { end: last, whole: false } : { end: last + near[0].length, whole: true };
}

function isTail(text: string, at: number): boolean {
  const after = at + (matchAt(GAP, text, at)?.[0].length ?? 0);
  return after >= text.length || matchAt(END, text, after) !== null || text.startsWith('=', after);
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

const ENDING = /-----END (?:[A-Z0-9]{1,12} ){0,4}(?:PRIVATE KEY(?: BLOCK)?|SECRET KEY)-----/y;

/** A key whose beginning was cut off: lines of base64 directly above its END line. Reads at most 4 kB. */
function endOnly(text: string, at: number): readonly Finding[] {
  const end = matchAt(ENDING, text, at);
  if (end === null) return [];
  const before = text.slice(Math.max(0, at - 4096), at);
  let start = before.length;
  for (const line of before.split('\n').slice(0, -1).reverse()) {
    if (!/^[ \t>#*|"'+-]{0,12}[A-Za-z0-9+/]{2,200}={0,2}[ \t\r"'\\|+,n]{0,8}$/u.test(line)) break;
    start -= line.length + 1;
  }
  const body = before.slice(start).replaceAll(/[^A-Za-z0-9+/]/gu, '');
  if (body.length < 40 || new Set(body).size < 12) return [];
  return [
    {
      detector: 'pem',
      kind: 'private-key',
      class: 'secret',
      start: at - before.length + start,
      end: at + end[0].length,
      confidence: 0.85,
      entropy: 'high',
      why: 'End of a private key; the beginning is missing',
    },
  ];
}
