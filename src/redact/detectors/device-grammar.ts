import { looksChosen } from '../judge.ts';
import { type LineRule, lineBefore } from '../line-rules.ts';

/** A value, in quotes or bare. */
export const V = String.raw`(?:"(?<v1>[^"\n]{1,250})"|'(?<v2>[^'\n]{1,250})'|(?<v>[^\s"'\\]{1,250}))`;
/** The number that says how the value is stored: 0 clear, 7 reversible, 5, 8 and 9 hashed, 6 AES; Arista says it in words. */
export const TYPE = String.raw`(?:(?:[0-9]{1,2}|sha512|sha256|md5|encrypted|clear|plaintext) )?`;
export const END = String.raw`(?=[ \t]{0,8}(?:[\r\n"'\x60!#|]|\\[nr]|<br|$|(?:encrypted|pbkdf2|level|privilege|role|nt-encrypted)\b))`;

/**
 * A rule in which a blank stands for one to eight blanks and `line` may use the pieces above.
 * Spaces inside brackets of a character class stay as they are.
 */
export function deviceRule(
  anchor: string,
  kind: string,
  what: string,
  source: string,
  line: string,
  accepts?: LineRule['accepts'],
): LineRule {
  return {
    anchor,
    kind,
    what,
    source,
    line: new RegExp(withBlanks(line), 'diyu'),
    ...(accepts === undefined ? {} : { accepts }),
  };
}

/** A word that could go on a sentence ("enable password protection") needs a line of its own among lines of a device. */
export function isSetting(value: string, text: string, place: number): boolean {
  if (looksChosen(value)) return !/^[<[{(]|[.,;:?!]$/u.test(value) || value.length > 8;
  const line = lineBefore(text, place);
  if (!COMMAND.test(line)) return false;
  const around = text.slice(Math.max(0, place - 600), place + 600);
  return PROMPT.test(line) || DEVICE_LINE.test(around.replace(line, ''));
}

/** Nothing but a prompt or marks of quoting in front of the first word. */
const COMMAND =
  /^[\s"'`>|*+\-\d.:$]{0,40}(?:[\w.@/~-]{1,40}(?:\([\w./ -]{1,30}\))?[#>$%] ?)?(?:do )?(?:enable|username|key|passwd|pre-shared|tacacs|radius|neighbor|ppp|vtp|failover)/u;
const PROMPT = /^[\s"'`>|*-]{0,12}[\w.@/~-]{1,40}\((?:config|conf)[\w./ -]{0,30}\)#/u;
const DEVICE_LINE =
  /(?:^|\n)[ \t]{0,4}(?:!|hostname |interface \w|line (?:vty|con|aux)|username \S+ |ip (?:address|route|domain)|router (?:bgp|ospf)|service password|enable (?:secret|password)|version \d|aaa new-model|no ip |switchport|configure terminal|conf t\b|snmp-server )/u;

/** The name `public` is the default everywhere and no secret. */
export function isCommunity(value: string): boolean {
  return !/^(?:public|ro|rw|view|string|strings)$/iu.test(value);
}

function withBlanks(line: string): string {
  return line.replaceAll(/\[(?:\\.|[^\]\\])*\]| /gu, (piece) => (piece === ' ' ? String.raw`[ \t]{1,8}` : piece));
}
