import { type Detector, matchAt, runStart } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { isPlaceholder } from '../../placeholders.ts';
import { readValue } from '../../values.ts';
import { identity } from './shape.ts';

/** Names that programs and people give to references, and what they promise. */
interface Promise {
  readonly kind: string;
  readonly what: string;
  readonly source: string;
  /** Words of the name; they may be joined by `_`, `-`, `.`, a space or a capital letter. */
  readonly names: readonly (readonly string[])[];
  readonly value: RegExp;
}

const OAUTH = 'https://www.rfc-editor.org/rfc/rfc6749#section-2.2';
const OURS = 'docs/reference/audiences.md';
/** Ids hold a digit or are quoted, so that the members of a program are none. */
const ID = /^(?=[^\s]{0,127}[0-9])[A-Za-z0-9][\w.:@+/=-]{3,255}$/u;
const USER = /^[A-Za-z][\w.@\\+$-]{1,63}$/u;
const URL =
  /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'`<>@]{3,500}|(?:[A-Za-z0-9_-]{1,63}\.){1,8}[A-Za-z]{2,24}(?::[0-9]{1,5})?(?:\/[^\s"'`<>@]{0,300})?)$/u;

const PROMISES: readonly Promise[] = [
  {
    kind: 'client-id',
    what: 'Client or application id',
    source: OAUTH,
    names: [['client', 'id'], ['app', 'id'], ['application', 'id'], ['consumer', 'id'], ['oauth', 'id'], ['client']],
    value: ID,
  },
  {
    kind: 'tenant-id',
    what: 'Tenant, directory, organisation or workspace id',
    source: OURS,
    names: [
      ['tenant', 'id'],
      ['tenantid'],
      ['directory', 'id'],
      ['org', 'id'],
      ['organization', 'id'],
      ['workspace', 'id'],
      ['realm', 'id'],
      ['team', 'id'],
    ],
    value: ID,
  },
  {
    kind: 'account-id',
    what: 'Account, subscription or project id',
    source: OURS,
    names: [
      ['account', 'id'],
      ['account', 'number'],
      ['subscription', 'id'],
      ['project', 'id'],
      ['project', 'number'],
      ['merchant', 'id'],
      ['customer', 'id'],
    ],
    value: ID,
  },
  {
    kind: 'principal-id',
    what: 'Object, principal, bot or installation id',
    source: OURS,
    names: [
      ['object', 'id'],
      ['principal', 'id'],
      ['service', 'principal'],
      ['bot', 'id'],
      ['installation', 'id'],
      ['identity', 'id'],
      ['unique', 'id'],
    ],
    value: ID,
  },
  {
    kind: 'principal-id',
    what: 'Any id that letters and digits are mixed in',
    source: OURS,
    names: [['_id']],
    value: /^(?=[A-Za-z0-9_-]{0,40}[0-9])(?=[A-Za-z0-9_-]{0,40}[g-z])[A-Za-z0-9_-]{10,40}$/u,
  },
  {
    kind: 'key-id',
    what: 'Id of a key, not the key',
    source: 'https://www.rfc-editor.org/rfc/rfc7517#section-4.5',
    names: [['kid'], ['key', 'id'], ['access', 'key', 'id'], ['kms', 'key']],
    value: ID,
  },
  {
    kind: 'storage-name',
    what: 'Bucket or storage account',
    source: OURS,
    names: [['storage', 'name'], ['accountname'], ['storage', 'account'], ['bucket', 'name'], ['bucket']],
    value: /^[a-z0-9][a-z0-9.-]{2,62}$/u,
  },
  {
    kind: 'user-name',
    what: 'Name with which a program signs in',
    source: OURS,
    names: [['user', 'name'], ['db', 'user'], ['_user'], ['login', 'name'], ['user', 'id'], ['login', 'user']],
    value: USER,
  },
  {
    kind: 'callback-url',
    what: 'Address to which an authorisation server sends back',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2',
    names: [
      ['redirect', 'uri'],
      ['redirect', 'url'],
      ['callback', 'url'],
      ['callback', 'uri'],
      ['reply', 'url'],
      ['return', 'url'],
    ],
    value: URL,
  },
  {
    kind: 'endpoint',
    what: 'Address of a service, by its name',
    source: OURS,
    names: [
      ['base', 'url'],
      ['_url'],
      ['.url'],
      ['-url'],
      ['endpoint'],
      ['issuer'],
      ['authority'],
      ['-server'],
      ['_server'],
      ['_host'],
      ['hostname'],
      ['_domain'],
      ['domain'],
      ['_site'],
      ['.host'],
    ],
    value: URL,
  },
  {
    kind: 'role',
    what: 'Role that an identity takes on',
    source: OURS,
    names: [
      ['role', 'name'],
      ['role', 'arn'],
      ['iam', 'role'],
      ['assume', 'role'],
      ['cluster', 'role'],
    ],
    value: /^(?=[^\s]{0,80}[-:/])[\w:/.@+=-]{4,256}$/u,
  },
];

const promiseByAnchor = new Map(
  PROMISES.flatMap((promise) => promise.names.flatMap(written).map((name) => [name, promise])),
);

/** From the end of the name to its value: what closes the name, a sign, spaces. */
const SIGN = /(?:\\{0,2}["'`]|\]|\*\*){0,2}[ \t]{0,20}(?:=>|:=|[:=]{1,2})[ \t]{0,20}/y;

/** References beside a name that says what they are, in any syntax of names and values. */
export const namedIdentities: Detector = {
  name: 'identities-named',
  rank: 2,
  kinds: PROMISES.map(({ kind, what, source }) => ({ kind, what, source, class: 'identity' })),
  anchors: [...promiseByAnchor.keys()].map((text) => ({ text, exact: false })),
  look(text, at, anchor) {
    const promise = promiseByAnchor.get(anchor);
    const sign = matchAt(SIGN, text, at + anchor.length);
    if (promise === undefined || sign === null || !isName(text, at, anchor)) return [];
    // `[site-url]: https://…` is a footnote of Markdown
    if (promise.value === URL && sign[0].startsWith(']')) return [];
    const value = readValue(text, at + anchor.length + sign[0].length, LONGEST);
    return value === null ? [] : judged(text, value, promise);
  },
};

/** Longest reference that is read, in UTF-16 units. */
const LONGEST = 512;

function judged(
  text: string,
  { start, end, quoted }: { start: number; end: number; quoted: boolean },
  { kind, value, what }: Promise,
): readonly Finding[] {
  const shown = text.slice(start, end);
  const isUrl = value === URL;
  if (!value.test(shown) || (!isUrl && isPlaceholder(shown)) || TYPES.test(shown)) return [];
  // `user_name = session.user.name` reads a member
  if (!quoted && kind !== 'endpoint' && /^[A-Za-z_]+(?:\.[A-Za-z_]+)+$/u.test(shown)) return [];
  if (
    isUrl &&
    !shown.includes('://') &&
    (!quoted || !/\.[a-z]{2,6}(?:[:/]|$)/u.test(shown)) &&
    !/[A-Z_]{4}/u.test(text.slice(start - 8, start))
  )
    return [];
  return [
    identity('identities-named', { kind, confidence: 0.7, why: `${what}, as the name beside it says` }, start, end),
  ];
}

const TYPES =
  /^(?:string|str|int|integer|number|bool|boolean|text|varchar|char|uuid|null|none|nil|true|false|undefined|required|optional|name|value|object|any)$/iu;

/** Whether a name begins at the anchor or before it, in one piece. */
function isName(text: string, at: number, anchor: string): boolean {
  const before = text.charAt(at - 1);
  const isWord = /[a-z]/u.test(before) && /[a-z]/u.test(text.charAt(at)) && /^[a-z]/u.test(anchor);
  // `myclient_id` is one word with another meaning, `myClientId` is not
  return !isWord && at - runStart(text, at, 48, /[\w.-]/u) < 48;
}

function written(words: readonly string[]): string[] {
  return words.length === 1 ? [...words] : ['_', '-', '', ' ', '.'].map((join) => words.join(join));
}
