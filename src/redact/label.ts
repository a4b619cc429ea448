import { matchAt, runStart } from './detector.ts';
import { type Meaning, meaningOf } from './names.ts';

/** A name as people set it beside or above a value: "Password", "DB password", "mot de passe", `db.password`. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** Anchors of names that a label may hold; compared in either case. */
export const LABEL_ANCHORS: readonly string[] = [
  'pass',
  'pwd',
  'pw:',
  'pw\n',
  'pw\r',
  'pw<',
  'pw*',
  'pw"',
  "pw'",
  'pw |',
  'pw -',
  'secret',
  'token',
  'key',
  'kennw',
  'contrase',
  'clave',
  'senha',
  'wachtw',
  'parola',
  'mdp',
  'credential',
  'pin:',
  'pin\n',
  'pin<',
  'pin*',
  'pin"',
  'пароль',
  'hasło',
  'heslo',
  'パスワード',
  '暗証番号',
];

const RIGHT = /[\p{L}\p{N}_-]{0,40}/uy;
const NAME_SIGN = /[\p{L}\p{N}_.$-]/u;
const PHRASE_SIGN = /[\p{L} _'’-]/u;

/** The end of the name that an anchor begins; what stands behind it is cheap to see before the name is read. */
export function labelEnd(text: string, at: number, anchor: string): number {
  const letters = /^\p{L}+/u.exec(anchor)?.[0].length ?? anchor.length;
  const right = letters < anchor.length ? '' : (matchAt(RIGHT, text, at + letters)?.[0] ?? '');
  return at + letters + right.replace(/[_-]+$/u, '').length;
}

/**
 * The label around an anchor, with what it promises; null where it names something else. Of the words in front at
 * most three belong to it.
 */
export function labelAt(text: string, at: number, anchor: string): Label | null {
  let start = runStart(text, at, 48, NAME_SIGN);
  while (/[_.$-]/u.test(text.charAt(start))) start += 1;
  const end = labelEnd(text, at, anchor);
  const name = text.slice(start, end);
  const from = runStart(text, start, 40, PHRASE_SIGN);
  const before = /(?<!\p{L})(?:[\p{L}'’]{1,20}[ _-]){1,3}$/u.exec(text.slice(from, start))?.[0] ?? '';
  const phrase = meaningOf(`${before}${name}`.replaceAll(/[ '’-]/gu, '_'));
  if (phrase !== null) return { start: start - before.length, end, meaning: phrase };
  const own = meaningOf(name);
  return own?.strength === 'strong' && before === '' ? { start, end, meaning: own } : null;
}
