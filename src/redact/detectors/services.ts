import { type Detector, anyCase } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { isPlaceholder } from '../placeholders.ts';
import { isRandom, isUuid, isWordy } from '../randomness.ts';
import { SERVICE_NAMES } from './service-names.ts';

/** How far behind the name of a service a value may stand, in UTF-16 units. */
const REACH = 120;

const NAMES = [...new Set(SERVICE_NAMES)];

/** Words that say that what follows is a key of the service. */
const SAYS_KEY =
  /key|token|secret|access|private|api|auth|licen[cs]e|credential|login|password|bearer|session|webhook|sid|dsn/iu;

/** Words that say that it is something else: a version, a digest, a trace. */
const SAYS_OTHER =
  /commit|sha-?\d|sha$|hash|digest|version|release|image|revision|build|checksum|integrity|trace|request|\bid$|[_-]id$|Id$|guid|url|uri|host|domain|region|email|user|name|public|etag|blob|layer|file|path|node|pod|container|order|invoice|event|issue|ticket|case|node_modules|resolved/iu;

const VALUE = /[A-Za-z0-9+/_-][A-Za-z0-9+/=_.~-]{9,2000}/u;

/** Keys of services that give them no form: a random value beside the name of the service. */
export const services: Detector = {
  name: 'services',
  rank: 1.5,
  needs: 'key-near',
  kinds: [
    {
      kind: 'service-key',
      what: 'Random value beside the name of one of some 600 services',
      source: 'src/redact/detectors/service-names.ts',
      class: 'secret',
    },
  ],
  anchors: anyCase(...NAMES),
  look(text, at, anchor) {
    const from = at + anchor.length;
    if (!isOwnWord(text, at, from) || isInCode(text, at, from)) return [];
    const reach = text.slice(from, from + REACH);
    const pieces = reach.matchAll(/[^\s"'`=:,;()<>[\]{}|]{1,120}/gu);
    let said = /[A-Za-z0-9]_$/u.test(anchor) ? '' : (/^[A-Za-z_-]{0,40}/u.exec(reach)?.[0] ?? '');
    let count = 0;
    for (const piece of pieces) {
      const found = keyIn(piece[0], from + piece.index, text, said, count);
      if (found !== null) return [found];
      count += 1;
      said += ` ${piece[0]}`;
      // A key stands near the name: past a few words, or in another sentence, it belongs to something else.
      if (count > 4 || /[.!?]$/u.test(piece[0]) || piece[0].length > 40 || SAYS_OTHER.test(piece[0])) return [];
    }
    return [];
  },
};

/** Not in the middle of a longer word; in camel case and before a word that says key it may be. */
function isOwnWord(text: string, at: number, from: number): boolean {
  const before = text.charAt(at - 1);
  const camel = /[a-z0-9]/u.test(before) && /[A-Z]/u.test(text.charAt(at)) && !/[A-Z]/u.test(text.charAt(at + 1));
  if (/[A-Za-z0-9]/u.test(before) && !camel) return false;
  return (
    !/[a-z]/iu.test(text.charAt(from)) ||
    /[_-]$/u.test(text.slice(at, from)) ||
    SAYS_KEY.test(text.slice(from, from + 16))
  );
}

/** In a full line of base64, as certificates are wrapped (RFC 7468, section 2: 64 letters): what reads like a name is chance. */
function isInCode(text: string, at: number, from: number): boolean {
  const before = /[A-Za-z0-9+/]*$/u.exec(text.slice(Math.max(0, at - 64), at))?.[0] ?? '';
  const after = /^[A-Za-z0-9+/]*/u.exec(text.slice(from, from + 64))?.[0] ?? '';
  return before.length + from - at + after.length === 64;
}

/** The value in one piece, after the words that are glued to it (`SECRET-abc…`). */
function keyIn(piece: string, start: number, text: string, said: string, count: number): Finding | null {
  if (piece.startsWith('/') && piece.includes('-')) return null;
  const glue = /^(?:[A-Za-z]{0,16}[-_.]){1,3}(?=[A-Za-z0-9]*[0-9])/u.exec(piece)?.[0] ?? '';
  for (const cut of glue === '' ? [0] : [glue.length, 0]) {
    const value = VALUE.exec(piece.slice(cut))?.[0].replace(/\.+$/u, '');
    if (value === undefined || !piece.slice(cut).startsWith(value)) continue;
    const words = `${said} ${piece.slice(0, cut)}`;
    if (!isKeyLike(value) || SAYS_OTHER.test(words.trim())) continue;
    const named = SAYS_KEY.test(words);
    if (!named && (count > 1 || !endsLine(text, start + cut + value.length))) continue;
    return {
      detector: 'services',
      kind: 'service-key',
      class: 'secret',
      start: start + cut,
      end: start + cut + value.length,
      entropy: value.length >= 20 ? 'high' : 'low',
      confidence: named ? 0.75 : 0.6,
      why: 'Random value beside the name of a service that issues such keys',
    };
  }
  return null;
}

function isKeyLike(value: string): boolean {
  if (isPlaceholder(value) || value.length > 1000) return false;
  // members of a module: `pb2.HttpBody`
  if (value.split('.').some((part) => part.length >= 5 && isWordy(part)) && value.includes('.')) return false;
  if (!/[0-9]/u.test(value) && (value.length < 20 || value.includes('.'))) return false;
  return isUuid(value) || isRandom(value, 12) || /^[0-9]{20,}$/u.test(value);
}

/** Nothing but closing signs until the end of the line. */
function endsLine(text: string, at: number): boolean {
  return /^["'`)\];,}\s]{0,8}(?:\r?\n|$)/u.test(text.slice(at, at + 10));
}
