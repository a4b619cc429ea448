import { isTerm, isWordy } from './randomness.ts';
import type { Value } from './values.ts';

/** How far back and ahead the line is looked at, in UTF-16 units. */
const REACH = 120;

/** The line up to `at`, or as much of it as is looked at. */
export function lineBefore(text: string, at: number): string {
  const reach = text.slice(Math.max(0, at - REACH), at);
  return reach.slice(Math.max(reach.lastIndexOf('\n'), reach.lastIndexOf('\r')) + 1);
}

/**
 * A quote at `at` that ends the string in which the name stands (`"password=" + x`) and begins no value: the line
 * before the name holds an odd number of such quotes, and the name was not closed by one.
 */
export function isClosingQuote(text: string, nameStart: number, joint: string, at: number): boolean {
  const quote = text.charAt(at);
  if (!/["'`]/u.test(quote) || joint.includes(quote)) return false;
  const before = lineBefore(text, nameStart);
  if (before.length >= REACH) return false;
  let count = 0;
  for (let i = 0; i < before.length; i += 1) {
    if (before.charAt(i) !== quote || before.charAt(i - 1) === '\\') continue;
    // an apostrophe
    if (quote === "'" && /\p{L}/u.test(before.charAt(i - 1)) && /\p{L}/u.test(before.charAt(i + 1))) continue;
    count += 1;
  }
  return count % 2 === 1;
}

/** Words and signs with which a line of a program begins. */
const PROGRAM =
  /(?:^|[^\w-])(?:let|var|const|val|my|our|local|final|static|auto|self|this|return|if|elif|else|while|for|def|func|fn|function|new|public|private|protected|readonly|char|int|string|String|bool|and|or|not|await|yield|lambda|case|when|assert|expect)[ \t.([]|[({[]["']?$|=>|->|::|[^=]==|\)\s*\{|^\s*[@}]/u;

/**
 * A bare word behind a name that a program means as another name (`password = split`, `token: Token,`), while a
 * configuration would mean the word itself (`password: postgres`, `DB_PASSWORD=postgres`).
 */
export function isVariable(text: string, nameStart: number, joint: string, value: Value): boolean {
  const word = text.slice(value.start, value.end);
  if (value.quoted || !/^[A-Za-z_$]\w*$/u.test(word)) return false;
  const numbered = /[0-9]/u.test(word) && !isTerm(word);
  if (numbered && !isWordy(word)) return false;
  // a word and a number is what people choose; `password16` is another variable
  if (numbered && /\d{2}$/u.test(word) && !/pass|pwd|secret|token|key|cred/iu.test(word)) return false;
  const sign = joint.replaceAll(/["'`\\\s]/gu, '');
  if (sign !== '=' && sign !== ':') return true;
  const before = lineBefore(text, nameStart);
  const after = text.slice(value.end, value.end + 60);
  const name = text.slice(nameStart, value.start);
  if (/^[$@]/u.test(name) || /^(?:self|this)\b|->|::/u.test(name) || PROGRAM.test(before)) return true;
  if (!endsAsConfiguration(after, before, joint)) return true;
  if (numbered && /\d{2}$|^[a-z]+\d+[a-z]*$/u.test(word)) return false;
  if (sign === '=') return /\s=|=\s/u.test(joint) && !isConfigurationLine(before, name, word);
  return (
    (/[a-z][A-Z]|^[A-Z][a-z]/u.test(word) && isWordy(word)) || /pass|pwd|secret|token|cred|str(?:ing)?$/iu.test(word)
  );
}

/** The end of the line, a comment, or the next pair of a connection string, an address or a shell command. */
function endsAsConfiguration(after: string, before: string, joint: string): boolean {
  if (/^(?:\s{0,40}$|[ \t]{0,40}[\r\n]|[ \t]{1,40}(?:#|\/\/|;|<!--))/u.test(after)) return true;
  if (/^(?:["'`&]|<\/|\\[nr"]|[)\]]\s{0,8}$)/u.test(after)) return true;
  const close = !/[ \t]/u.test(joint);
  if (/^[;,][\w ]{1,40}=/u.test(after) || /^;(?:["'`]|\s{0,8}$)/u.test(after))
    return close && /=[^=]*[;,:?]?$/u.test(`${before}=`);
  return close && /^[ \t](?:[\w.-]{1,40}(?:=|$)|-{1,2}\w)/u.test(after);
}

/** `password = postgres` as INI files and properties have it: not indented, the word in one piece. */
function isConfigurationLine(before: string, name: string, word: string): boolean {
  return before === '' && /^[a-z]{3,20}$/u.test(word) && (name.match(/\./gu)?.length ?? 0) !== 1;
}
