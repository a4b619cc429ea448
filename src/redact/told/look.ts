import { looksChosen } from '../judge.ts';
import { tellsNothing } from '../no-value.ts';
import { isPlaceholder } from '../placeholders.ts';
import { isDigest, isRandom, isUuid, isWordy } from '../randomness.ts';

/**
 * How much a word of a sentence looks by itself like something chosen or issued to get in. `mixed` has what passwords
 * have, but so have names of hosts and products: the words around must say what it is. `strong` has it all.
 */
export type Look = 'none' | 'mixed' | 'strong';

/** Looks at a word of at most 200 UTF-16 units without its quotes and punctuation. */
export function lookOf(word: string): Look {
  if (word.length < 4 || word.length > 200 || /\s/u.test(word)) return 'none';
  if (isThing(word) || isCode(word) || tellsNothing(word) || isPlaceholder(word)) return 'none';
  const letters = /\p{L}/u.test(word);
  const digits = /[0-9]/u.test(word);
  const signs = /[!?#$%&*+@^~=§€]/u.test(word);
  if (letters && digits && (signs || isChance(word))) return 'strong';
  if (letters && (digits || signs)) return 'mixed';
  if (isWordChain(word)) return 'mixed';
  return /^\p{L}+$/u.test(word) && looksChosen(word) ? 'mixed' : 'none';
}

/** Capitals, small letters and digits in no order that a person would choose. */
function isChance(word: string): boolean {
  return (
    /\p{Lu}/u.test(word) &&
    /\p{Ll}.*\p{Ll}/u.test(word) &&
    /^[\w.-]+$/u.test(word) &&
    isRandom(word, 10) &&
    !isWordy(word)
  );
}

/** Four or more words joined by one sign: `tisch-lampe-fluss-garten`. */
function isWordChain(word: string): boolean {
  return word.length >= 18 && /^\p{L}{3,12}(?:-\p{L}{3,12}){3,7}$/u.test(word);
}

/** What programs and documents are full of and no password is: dates, versions, hosts, paths, hashes, norms. */
export function isThing(word: string): boolean {
  return (
    NUMBERS.test(word) || PLACES.test(word) || isCounted(word) || NORMS.test(word) || isUuid(word) || isDigest(word)
  );
}

/** Dates, times, versions, amounts with a unit, ticket numbers, ordinals, commit ids. */
const NUMBERS =
  /^(?:[v~<>≥≤+±#]?\d+(?:[.,:/x×-]\d+)*(?:\p{L}{1,3}|-\p{L}{2,12}|%|°)?|v\d[\w.-]*|[A-Z]{2,8}-\d{1,7}|[0-9a-f]{7,12}|\d{1,2}\.?-?\p{L}{3,9}\.?-?\d{2,4}|\d{4}-\d\d-\d\dT[\d:.]+Z?|\d{4}年.*)$/u;

/** URLs, addresses, paths, files, flags, variables, domains. */
const PLACES =
  /^(?:[a-z][a-z+.-]{1,12}:\/\/.*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\.{0,2}|~|[A-Za-z]:)[/\\].*|[\w.-]+(?:\/[\w.-]+)+\/?|-{1,2}[A-Za-z][\w-]*(?:=.*)?|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|local|internal|lan|intra|example|cloud|de|fr|es|it|nl|pt|br|jp|eu|uk|ch|at|be|[a-z]{2,4}\d?)(?::\d+)?|\$\{?\w+\}?|%\w+%|<.*>|\[.*\]|@[\w/-]+|#\w+|\w+:\w+:\w+[\w:]*)$/iu;

/** Things that are counted or numbered: hosts, steps, chapters. */
const COUNTED = new Set(
  `
  web db srv svr server host node vm vpn mail mx app k8s build ci test prod dev stage dc fs nas sql
  esx proxy ns lb fw sw gw router switch ap pc ws nb win mac linux rhel sles worker master slave
  replica cluster step phase version level page table figure fig item line day week rev release part
  chapter section option type mode user account client customer tenant site room port eth tty vlan q
  kw fy sprint team group zone rack job task id no nr key token arg field column row file disk sd nvme
  gpu cpu core slot pod shard old new testuser`
    .trim()
    .split(/\s+/u),
);

/** `web01`, `db-prod-02`, `k8s-node-11`, `Step3`: words that are counted, with their numbers. */
function isCounted(word: string): boolean {
  const parts = word.toLowerCase().split(/[-_.]/u);
  return parts.every(
    (part, i) =>
      COUNTED.has(part) || COUNTED.has(part.replace(/\d{1,4}[a-z]?$/u, '')) || (i > 0 && /^\d{0,4}[a-z]?$/u.test(part)),
  );
}

/** Algorithms, protocols, formats and products with digits in their names. */
const NORMS =
  /^(?:SHA|MD|AES|DES|3DES|RSA|ECDSA|ED|RC|CRC|HMAC|PKCS|PBKDF|BCRYPT|SCRYPT|ARGON|BASE|UTF|ISO|RFC|IEEE|IPV|HTTP|TLS|SSL|SSH|OAUTH|OPENID|SMB|NTLM|SNMP|WPA|X|PHP|HTML|CSS|ES|EC|S|P|MP|H|C|AUTH|LOG|WIN|WINDOWS|OFFICE|MS|EXCHANGE|DB|MYSQL|POSTGRES|NEO|PYTHON|JAVA|LUA|PERL|GO|NODE|VUE|ANGULAR|BOOTSTRAP|GPT|US|EU|M|A|B|D|E|F|G|I|L|N|R|T|V|W|Y|Z|TOTP|HOTP|U|FIDO|WEBAUTHN|TWOFISH|BLAKE|POLY|CHACHA|CURVE|SECP|PRIME|I18N|L10N|K|A11Y|LDAP|KERBEROS|KRB|GIT|SVN|JQUERY|D)-?\d{1,5}(?:[-_.:/][A-Z\d]{1,6}){0,3}s?$|^[A-Z]\d{1,2}[A-Z]?$|^(?:1password|base64-?\p{L}*|2fa|k8s|md5sum|sha\d+sums?|argon2(?:id?|d)?|pbkdf2|c\+\+\d*|f#|c#|n\/a|at&t|r&d|q&a)$/iu;

/** Expressions of programs and marks of markup that stand between words. */
function isCode(word: string): boolean {
  return /%[sd](?:\W|$)|[(){};]|\w,\w|^[&*!+=<>|\\#%^~,.:;-]|=>|->|==|\w=["']|::|\|\||&&|\*\*|^\w+\[|^[\p{L}_]+=|[<>]|\\[nrt]|…|\.\.\.|^\p{L}+(?:[-./+&]\p{L}+)*[?!*]*$/u.test(
    word,
  );
}
