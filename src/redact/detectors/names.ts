import { type Detector, type Scan, anyCase, matchAt, runStart } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { type Judgement, type Setting, judge } from '../judge.ts';
import { type Meaning, meaningOf } from '../names.ts';
import { isPlaceholder } from '../placeholders.ts';
import { isRandom, isUuid } from '../randomness.ts';
import { type Value, readValue } from '../values.ts';

const SOURCE = 'docs/reference/what-we-recognise.md';
const NAME_SIGN = /[\p{L}\p{N}_.$-]/u;
const NAME_RIGHT = /[\p{L}\p{N}_-]{0,48}(?:\.[A-Za-z]\w{0,30}(?=\s{0,8}[=:]))?/uy;

/** What may close a name before its sign: quotes, brackets, marks of emphasis, a note in brackets. */
const CLOSE = String.raw`(?:\\{0,4}["'${'`'}]|&quot;|[\])]|\*\*|__|[ \t]{1,4}\([^()\n]{1,40}\)|[ \t]#?[0-9]{1,2}(?=[ \t]?[:=])){0,3}`;
/** A type between name and sign, as in TypeScript, Go, Rust or Kotlin. */
const TYPE = String.raw`(?:[ \t]{0,4}:[ \t]{0,4}(?:&?'?[a-z]{0,8} ?)?[A-Za-z]{2,20}(?:\?|<[A-Za-z, ]{1,30}>)?(?=[ \t]{0,4}:?=)|[ \t]{1,4}(?:string|String|str|char\*|const)(?=[ \t]{0,4}:?=))?`;
const SIGN = String.raw`(?:[:?+.|!=~]{0,4}=>?=?|:{1,3}(?:[ \t]{0,4}=)?|->|<-|：|＝|\bis\b(?= ["']))`;
const ASSIGNED = new RegExp(`${CLOSE}${TYPE}[ \\t\\u00a0]{0,40}${SIGN}[ \\t\\u00a0]{0,40}(?:&quot;)?`, 'uy');
const COMMA = /\\{0,4}["'`]\)?[ \t]{0,4},[ \t]{0,4}(?=\\{0,4}["'`])/uy;
const ATTRIBUTE =
  /\\{0,4}["'](?:[ \t]+[A-Za-z:-]{1,30}=\\{0,4}["'][^"'\n<>]{0,80}["']){0,4}[ \t\r\n]+(?:value|default|content|val|data-value)=(?=\\{0,4}["'])/iuy;
const NAMED_PAIR =
  /\\{0,4}["']?[ \t]{0,8},?(?:[ \t]{0,8}\r?\n[ \t-]{0,40}|[ \t]{0,8})\\{0,4}["']?(?:value|stringValue|val|secret|password|default_value|defaultValue)\\{0,4}["']?[ \t]{0,4}[:=][ \t]{0,8}(?=\S)/iuy;
const ELEMENT = /(?:[ \t][^<>\n]{0,120})?(?:>|&gt;)[ \t\r\n]{0,40}(?:<!\[CDATA\[)?/uy;
const BLANK = /[ \t]{1,8}(?=\S)/uy;
const CELL = /\\{0,4}["'*_`]{0,3}[ \t]{0,40}(?:\||\t)[ \t]{0,40}["'`]?(?=[^\s|"'`-])/uy;

/** Values beside a name that promises a credential, in any of the ways in which people write names and values. */
export const names: Detector = {
  name: 'names',
  rank: 2,
  skipsInside: true,
  anchors: anyCase(
    'pass',
    'pwd',
    'psw',
    'pw:',
    'pw=',
    'pw ',
    'pw"',
    "pw'",
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
    'cred',
    'auth',
    'licen',
    'signature',
    'sig=',
    'salt',
    'seed',
    'mnemonic',
    '_pat',
    'pat ',
    'dsn',
    'sid',
    'sessionid',
    'sessid',
    'geheimnis',
    'jeton',
    'chiave',
    'sleutel',
    'chave',
    'llave',
    'clé',
    'pin:',
    'pin=',
    'pin ',
    'pin"',
    'otp',
    'puk',
    'code',
    'hmac',
    'heslo',
    'has\u0142o',
    'lozinka',
    'пароль',
    'パスワード',
    '暗証番号',
    'トークン',
    'シークレット',
    'webhook',
    'schl\u00fcssel',
    'токен',
    'секрет',
    'jwt',
    'bearer',
  ),
  kinds: [
    {
      kind: 'password',
      what: 'Value of a name, column or sentence that says password, in eight languages',
      source: SOURCE,
      class: 'secret',
    },
    { kind: 'passphrase', what: 'Value of a name that says passphrase', source: SOURCE, class: 'secret' },
    { kind: 'pin', what: 'Value of a name that says PIN or PUK', source: SOURCE, class: 'secret' },
    {
      kind: 'aws-secret-access-key',
      what: 'AWS secret access key, by its name',
      source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
      class: 'secret',
    },
    { kind: 'secret', what: 'Value of a name that says secret', source: SOURCE, class: 'secret' },
    { kind: 'token', what: 'Value of a name that says token', source: SOURCE, class: 'secret' },
    { kind: 'api-key', what: 'Value of a name that says key and is random', source: SOURCE, class: 'secret' },
    {
      kind: 'account-key',
      what: 'Account or shared access key in a connection string',
      source: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
      class: 'secret',
    },
  ],
  look(text, at, anchor, scan) {
    if (at < scan.refusedTo) return [];
    const left = text.slice(runStart(text, at, 64, NAME_SIGN), at);
    const end = at + anchor.length;
    const wide = /[^\p{L}]$/u.test(anchor) ? '' : (matchAt(NAME_RIGHT, text, end)?.[0] ?? '');
    const nameEnd = /[^\p{L}]$/u.test(anchor) ? end - 1 : end + wide.length;
    const name = text.slice(at - left.length, nameEnd).replaceAll(/^[.$-]+/gu, '');
    const meaning = phraseMeaning(text, at - left.length, name);
    const found = meaning === null ? [] : valueBeside(text, at - left.length, nameEnd, meaning, scan);
    return found.length > 0 ? found : glued(text, at - left.length, end);
  },
};

/** "mot de passe", "api key", "access token" are names of several words; the ones before decide what the last means. */
function phraseMeaning(text: string, start: number, name: string): Meaning | null {
  const own = meaningOf(name);
  if (!/[ _-]/u.test(text.charAt(start - 1))) return own;
  const before =
    /(?<!\p{L})(?:\p{L}{2,20}[ _-]){1,3}$/u.exec(text.slice(runStart(text, start, 48, /[\p{L} _-]/u), start))?.[0] ??
    '';
  if (before === '' || name.startsWith('-')) return own;
  const phrase = /^(?:key|keys|passe|code|codes|token)$/iu.test(name)
    ? meaningOf(`${before.replaceAll(' ', '_')}${name}`)
    : own;
  return phrase ?? (own?.strength === 'strong' ? own : null);
}

const GLUED = /(?<word>[A-Za-z]{0,12})(?<sign>[-_.:])(?<v>[A-Za-z0-9+/=_-]{12,200})/uy;

/** A name and a random value written together: `datadog-apikey-3f2c…`, `SECRET-8d1f…`. */
function glued(text: string, nameStart: number, anchorEnd: number): readonly Finding[] {
  const match = matchAt(GLUED, text, anchorEnd);
  const value = match?.groups?.['v'] ?? '';
  if (match === null || !(isUuid(value) || (/[0-9]/u.test(value) && isRandom(value, 16)))) return [];
  const valueEnd = anchorEnd + match[0].length;
  const meaning = meaningOf(text.slice(nameStart, anchorEnd + (match.groups?.['word'] ?? '').length));
  if (meaning === null || /[\p{L}\p{N}_]/u.test(text.charAt(valueEnd)) || isPlaceholder(value)) return [];
  return [
    finding(
      valueEnd - value.length,
      valueEnd,
      meaning,
      { class: 'secret', confidence: 0.6, entropy: 'high' },
      'Written together with a name',
    ),
  ];
}

function valueBeside(
  text: string,
  nameStart: number,
  nameEnd: number,
  meaning: Meaning,
  scan: Scan,
): readonly Finding[] {
  for (const [pattern, setting, why] of JOINTS) {
    const joint = matchAt(pattern, text, nameEnd);
    if (joint === null) continue;
    if (!allowed(pattern, text, nameStart, nameEnd)) continue;
    const value = readValue(text, nameEnd + joint[0].length);
    const found =
      value === null
        ? []
        : findingsFor(text, value, meaning, pattern === BLANK ? blankSetting(text, nameStart) : setting, why);
    if (found.length > 0) return found;
    // Nobody writes a password of that length: the names inside such a run are part of it.
    if (value !== null && !value.quoted && value.end - value.start > 256) scan.refusedTo = value.end;
  }
  return [];
}

const JOINTS: readonly (readonly [RegExp, Setting, string])[] = [
  [ATTRIBUTE, 'assigned', 'Attribute value beside a name'],
  [NAMED_PAIR, 'assigned', 'Value of a pair of name and value'],
  [ASSIGNED, 'assigned', 'Assigned to a name'],
  [ELEMENT, 'assigned', 'Content of an element'],
  [COMMA, 'argument', 'Argument after a name'],
  [CELL, 'argument', 'Table cell beside a name'],
  [BLANK, 'beside', 'Stands beside a name'],
];

/** An element needs its `<` (or a closing of its own), a cell needs to be the last but one of its row. */
function allowed(pattern: RegExp, text: string, nameStart: number, nameEnd: number): boolean {
  if (pattern === ELEMENT)
    return /(?:<|&lt;)(?:[\w-]{1,20}:)?$/u.test(text.slice(Math.max(0, nameStart - 24), nameStart));
  if (pattern !== CELL) return true;
  if (
    !/(?:^|\n)[ \t]*\|?[ \t"'*_`]*(?:[^|\t\n]{1,30}[ _-])?$/u.test(text.slice(Math.max(0, nameStart - 60), nameStart))
  )
    return false;
  const lineEnd = text.slice(nameEnd, nameEnd + 300).search(/[\r\n]/u);
  const rest = lineEnd === -1 ? text.slice(nameEnd, nameEnd + 300) : text.slice(nameEnd, nameEnd + lineEnd);
  return rest.replace(/[|\s]+$/u, '').split(/[|\t]/u).length === 2;
}

/** A flag (`--password x`) is as good as an assignment; so is a line that begins with the name (`password x`). */
function blankSetting(text: string, nameStart: number): Setting {
  const before = text.slice(Math.max(0, nameStart - 48), nameStart + 1);
  return /(?:^|[\s"'([,])-{1,2}[\w-]*$/u.test(before) ? 'argument' : 'beside';
}

function findingsFor(text: string, value: Value, meaning: Meaning, setting: Setting, why: string): readonly Finding[] {
  const whole = text.slice(value.start, value.end);
  const scheme = /^(?:bearer|basic|token)[ +]/iu.exec(whole)?.[0] ?? '';
  const raw = whole.slice(scheme.length);
  const judged = judge(raw, value.quoted, meaning, setting);
  if (judged === null) return [];
  return [finding(value.start + scheme.length, value.end, meaning, judged, why)];
}

function finding(start: number, end: number, meaning: Meaning, judged: Judgement, why: string): Finding {
  return {
    detector: 'names',
    kind: meaning.kind,
    class: judged.class,
    start,
    end,
    confidence: judged.confidence,
    entropy: judged.entropy,
    why:
      judged.class === 'placeholder'
        ? `${why} that promises a credential, but it is a blank to fill in`
        : `${why} that promises a credential`,
  };
}
