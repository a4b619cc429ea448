import { isDocumented } from './documented.ts';

/** Words that people write where a value belongs, alone or with others: "your-token-here", "<api key>". */
const STANDS_FOR =
  /(?:^|[^a-z])(?:your|example|placeholder|sample|dummy|redacted|masked|hidden|removed|insert|replace|change[-_ ]?me|change[-_ ]?this|todo|fixme|tbd|goes[-_ ]here|here|undefined|not[-_ ]?set|fake|not[-_ ]?a[-_ ]?secret|foo|foobar|bar|baz|qux|lorem|ipsum|beispiel|exemple|ejemplo|esempio|voorbeeld|exemplo)(?:$|[^a-z])/iu;

const WHOLE =
  /^(?:my|your|the|some|a|an|new|old|any|user|db|admin|api|access|auth|client|root|app|secret|super|test|default|plain|clear|text|none|null|nil|true|false|undefined|string|str|int|bool|boolean|value|name|username|login|pass|password|passwort|kennwort|passwd|pwd|pw|passphrase|token|key|apikey|secrets|credentials?|required|optional|empty|blank|unset|unknown|yes|no|nan|n\/a|na|tbd|todo|wert|geheim|changeme|changeit|xxx+|yyy+|zzz+|abc|word|type|file|path|id|hash|variable|var|env|prompt|input|from|vault|see|below|above|hier|ici|aqui)(?:(?:[-_ .:/]|(?=[A-Z]))(?:my|your|the|some|user|db|admin|api|access|auth|client|root|app|secret|super|test|default|none|null|value|name|username|login|pass|password|passwort|kennwort|passwd|pwd|pw|passphrase|token|key|apikey|secrets|credentials?|required|optional|string|text|here|word|type|file|path|id|hash|variable|var|env|prompt|input|from|vault|see|below|above|goes)){0,6}$/iu;

/** A reference that some program replaces later: ${VAR}, {{ x }}, %VAR%, <%= x %>, $(cmd), #{x}, @@x@@, [x], <x>. */
const REFERENCE =
  /^(?:\\?\$\{?[A-Za-z_][\w.:-]*\}?(?:\/.*)?|\$[0-9@*#?]|\$\w+:\w+\.\w+|\$\{\{?.*|\$\(.*|\{\{.*|\{%.*|\{[A-Za-z0-9_. ]*\}|%\{?[A-Za-z_][\w.]*\}?%?|<%.*|<[A-Za-z/][^<>]*>?|#\{.*|@@?[A-Za-z_][\w.]*@@?|__[A-Za-z_]+__|\[[A-Za-z][^\]]*\]|\(.*\)|&lt;.*|`.*`|\.{3,}|…|-+|~+|=+)$/u;

/** Where a program says from where it takes the value. */
const LOOK_UP =
  /^(?:\\?\$_(?:POST|GET|SERVER|ENV|REQUEST|COOKIE|SESSION)\b|process\.env|os\.(?:environ|getenv)|env(?:iron)?[.[(]|getenv|System\.getenv|ENV\[|import\.meta|var\.|local\.|data\.|module\.|secrets?\.|vault:|vault\.|ssm:|env:|op:\/\/|keyring|config(?:uration)?[.[(]|settings\.|props?\.|self\.|this\.|params?[.[]|options?\.|args?\.|request\.|req\.|ctx\.|context\.|random_|aws_|azurerm_|google_|ENC\[|!(?:vault|Ref|Sub|GetAtt|ImportValue|reference)\b|fn::|arn:aws|projects\/|\/run\/secrets|\/var\/run|~\/|file:|\.\/)/iu;

/**
 * Stands where a value belongs but is none: a blank to fill in, a row of crosses, a variable, a look-up, a value
 * that documentation uses. Never true for our own placeholders, which are no values at all.
 */
export function isPlaceholder(value: string): boolean {
  if (value.length > 200) return isOneSign(value);
  if (/^(["'`]).*\1$/u.test(value)) return isPlaceholder(value.slice(1, -1));
  if (/^(?:vault:)?(?:v\d+:)?ENC\[/u.test(value)) return true;
  return (
    isOneSign(value) ||
    (REFERENCE.test(value) && !isSpeltWithDollar(value)) ||
    LOOK_UP.test(value) ||
    STANDS_FOR.test(value) ||
    WHOLE.test(value) ||
    isMasked(value) ||
    isAlphabet(value) ||
    isRun(value) ||
    /^(?:fake|dummy)[-_a-z]{2,24}$/iu.test(value) ||
    // cut off by whoever wrote it down
    /[A-Za-z0-9](?:\.{3}|…)$/u.test(value) ||
    /EXAMPLE(?:KEY)?$/u.test(value) ||
    // a UUID that somebody typed
    /^[0-9a-f]{8}-0000-0000-0000-[0-9a-f]{12}$/iu.test(value) ||
    isDocumented(value)
  );
}

/** A password that begins with the sign in place of an S, or for good measure: variables seldom mix letters so. */
function isSpeltWithDollar(value: string): boolean {
  return (
    /^\$(?:[A-Z][a-z]+\d{2,6}|[A-Z]?[a-z]{1,10}\d[a-z]{1,10}\d[a-z\d]{1,10})!?$/u.test(value) &&
    !/pass|pwd|secret|token|key|cred|user|var|param|arg|env|sha\d|md5/iu.test(value)
  );
}

/** A sign that people mask with, over and over: xxxx, ****, 0000, XxXx. Other signs may be what was issued. */
function isOneSign(value: string): boolean {
  return /^(?:x*|\**|0*|•*|#*|\?*|\.*|1*)$/u.test(value.toLowerCase().replaceAll(/[-_./: ]/gu, ''));
}

/** All letters and digits in their order, as programs list them. */
function isAlphabet(value: string): boolean {
  return (
    value.length >= 52 &&
    value
      .replace(/abcdefghijklmnopqrstuvwxyz/u, '')
      .replace(/ABCDEFGHIJKLMNOPQRSTUVWXYZ/u, '')
      .replace(/0123456789/u, '').length <= 12
  );
}

/** One sign again and again, or letters in the order of the alphabet: `aaaaaaaa`, `abcdefghijkl`. */
function isRun(value: string): boolean {
  if (value.length < 6 || value.length > 64) return false;
  const steps = new Set(
    Array.from(value.toLowerCase()).map((sign, i, all) => sign.charCodeAt(0) - (all[i - 1] ?? '').charCodeAt(0)),
  );
  steps.delete(Number.NaN);
  return steps.size === 1 && (steps.has(0) || (steps.has(1) && value.length >= 10 && /^[A-Za-z]+$/u.test(value)));
}

/** Mostly crosses or stars, as when somebody has masked it already: `ghp_xxxxxxxx`, `AKIA************`. */
export function isMasked(value: string): boolean {
  const crosses = /[xX]{5,}|\*{3,}|•{3,}|\.{4,}|_{5,}|#{4,}|0{10,}|(?:\?\?){3,}/u.exec(value);
  return crosses !== null && crosses[0].length * 3 >= value.length;
}
