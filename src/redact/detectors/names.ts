import { type Detector, anyCase, matchAt, runStart } from '../detector.ts';
import type { Finding } from '../finding.ts';
import type { Judgement } from '../judge.ts';
import { type Meaning, meaningOf } from '../names.ts';
import { isPlaceholder } from '../placeholders.ts';
import { isRandom, isUuid } from '../randomness.ts';
import { TYPED } from './name-joints.ts';
import { beside } from './name-values.ts';

const SOURCE = 'docs/reference/what-we-recognise.md';
const NAME_SIGN = /[\p{L}\p{N}_.$-]/u;
const NAME_RIGHT = /[\p{L}\p{N}_-]{0,48}(?:\.[A-Za-z]\w{0,30}(?=\s{0,8}[=:]))?/uy;

/** Values beside a name that promises a credential, in any of the ways in which people write names and values. */
export const names: Detector = {
  name: 'names',
  rank: 2,
  needs: 'value-beside',
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
    'pw>',
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
    'nonce',
    'psk',
    '密码:',
    '密码：',
    '密碼：',
    '口令：',
    '비밀번호',
    '비번:',
    '패스워드',
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
    const end = at + anchor.length;
    const closed = /[^\p{L}]$/u.test(anchor);
    const nameEnd = closed ? end - 1 : end + (matchAt(NAME_RIGHT, text, end)?.[0].length ?? 0);
    // Most words of this kind stand in sentences and calls: what follows them tells it at once.
    if (!/[\s"'`\\:=<>|,()[\]{}*_?!+.~&：＝-]/u.test(text.charAt(nameEnd)))
      return nameEnd - end < 12 ? [] : glued(text, runStart(text, at, 64, NAME_SIGN), end);
    const nameStart = runStart(text, at, 64, NAME_SIGN);
    const name = text.slice(nameStart, nameEnd).replaceAll(/^[.$-]+/gu, '');
    const said = phraseMeaning(text, nameStart, name) ?? fieldMeaning(text, nameEnd, name);
    // a flag says what its argument is: `--pass word`
    const isFlag = text.startsWith('--', nameStart) && said?.strength === 'loose' && said.kind === 'password';
    const meaning: Meaning | null = isFlag ? { kind: said.kind, strength: 'strong' } : said;
    const found = meaning === null ? [] : beside(text, { start: nameStart, end: nameEnd }, meaning, scan);
    if (found.length > 0)
      return found.map(({ value, judged, why }) => finding(value.start, value.end, meaning ?? KEY, judged, why));
    return glued(text, nameStart, end);
  },
};

const KEY: Meaning = { kind: 'key', strength: 'weak' };

const FIELD = /_?(?:text_?)?(?:input|field|box|edit|element|el)$/iu;

/** The field of a form that something is typed into: `passwordInput.setText(…)`; else such names mean the field. */
function fieldMeaning(text: string, nameEnd: number, name: string): Meaning | null {
  const shown = /^(?<own>.+)\.(?:text|value|stringValue)$/iu.exec(name)?.groups?.['own'];
  if (shown !== undefined) return meaningOf(shown.replace(FIELD, ''));
  if (text.charAt(nameEnd) !== '.' || matchAt(TYPED, text, nameEnd) === null) return null;
  const bare = name.replace(FIELD, '');
  return bare === name || bare === '' ? null : meaningOf(bare);
}

/** "mot de passe", "api key", "access token" are names of several words; the ones before decide what the last means. */
function phraseMeaning(text: string, start: number, name: string): Meaning | null {
  const own = meaningOf(name);
  if (!/[ _-]/u.test(text.charAt(start - 1))) return own;
  const before =
    /(?<!\p{L})(?:\p{L}{2,20}[ _-]){1,3}$/u.exec(text.slice(runStart(text, start, 48, /[\p{L} _-]/u), start))?.[0] ??
    '';
  if (before === '' || text.charAt(start) === '-') return own;
  // "first pass", "the boarding pass"
  if (
    own?.strength === 'loose' &&
    /^pass$/iu.test(name) &&
    !/^(?:[\s[\]]{0,4}=|:[^\s:])/u.test(text.slice(start + 4, start + 10))
  )
    return null;
  const phrase = /^(?:key|keys|passe|code|codes|token)$/iu.test(name)
    ? meaningOf(`${before.replaceAll(' ', '_')}${name}`)
    : own;
  return phrase ?? (own?.strength === 'strong' ? own : null);
}

const GLUED = /(?<word>[A-Za-z]{0,12})(?<sign>[-_.:])(?<v>[A-Za-z0-9+-]{12,200}={0,2})(?![\w(=:[])/uy;

/** A name and a random value written together: `datadog-apikey-3f2c…`, `SECRET-8d1f…`. */
function glued(text: string, nameStart: number, anchorEnd: number): readonly Finding[] {
  const match = matchAt(GLUED, text, anchorEnd);
  const value = match?.groups?.['v'] ?? '';
  if (match === null || !(isUuid(value) || (/[0-9].*[0-9].*[0-9]/u.test(value) && isRandom(value, 16)))) return [];
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
