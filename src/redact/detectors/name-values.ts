import { byteList } from '../byte-list.ts';
import { type Scan, matchAt } from '../detector.ts';
import { type Judgement, type Setting, judge } from '../judge.ts';
import type { Meaning } from '../names.ts';
import { isDigest, isRandom, isTerm, isWordy } from '../randomness.ts';
import { isClosingQuote, isVariable, lineBefore } from '../surroundings.ts';
import { type Value, readContent, readValue } from '../values.ts';
import * as joints from './name-joints.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value that was found beside a name, and in what way. */
export interface Beside {
  readonly value: Span;
  readonly judged: Judgement;
  /** How name and value are joined, as the beginning of a sentence. */
  readonly why: string;
}

/** The credentials, or blanks for one, that stand beside a name; the first way of joining that gives any counts. */
export function beside(text: string, name: Span, meaning: Meaning, scan: Scan): Beside[] {
  const bytes = bytesBeside(text, name);
  if (bytes !== null) return [bytes];
  for (const { pattern, why, read } of WAYS) {
    const joint = matchAt(pattern, text, name.end);
    if (joint === null) continue;
    const at = name.end + joint[0].length;
    const found = read({ text, name, meaning, joint: joint[0], at, scan }).flatMap(({ value, setting }) =>
      repeats(text, name, value) ? [] : judged(text, value, meaning, setting, why),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** A key that is written as a row of numbers. */
function bytesBeside(text: string, name: Span): Beside | null {
  const joint = matchAt(joints.BYTES, text, name.end);
  const value = joint === null ? null : byteList(text, name.end + joint[0].length);
  const judged: Judgement = { class: 'secret', confidence: 0.6, entropy: 'high' };
  return value === null ? null : { value, judged, why: 'Row of bytes assigned to a name' };
}

interface Place {
  readonly text: string;
  readonly name: Span;
  readonly meaning: Meaning;
  readonly joint: string;
  /** Where the value begins. */
  readonly at: number;
  readonly scan: Scan;
}

interface Candidate {
  readonly value: Value;
  readonly setting: Setting;
}

interface Way {
  readonly pattern: RegExp;
  readonly why: string;
  readonly read: (place: Place) => readonly Candidate[];
}

const WAYS: readonly Way[] = [
  { pattern: joints.ATTRIBUTE, why: 'Attribute value beside a name', read: quotedValue },
  { pattern: joints.NAMED_PAIR, why: 'Value of a pair of name and value', read: assignedValue },
  { pattern: joints.ASSIGNED, why: 'Assigned to a name', read: assignedValue },
  { pattern: joints.FALLBACK, why: 'Taken where a name has nothing else', read: quotedValue },
  { pattern: joints.NAMED_ELEMENT, why: 'Content of an element with a name', read: namedContent },
  { pattern: joints.ELEMENT, why: 'Content of an element', read: content },
  { pattern: joints.CALL, why: 'Argument of a call', read: callArgument },
  { pattern: joints.TYPED, why: 'Typed into a field', read: typed },
  { pattern: joints.COMPARED, why: 'Compared with a name', read: compared },
  { pattern: joints.COMMA, why: 'Argument after a name', read: secondArgument },
  { pattern: joints.CELL, why: 'Table cell beside a name', read: cell },
  { pattern: joints.BLANK, why: 'Stands beside a name', read: nextWord },
];

function quotedValue({ text, at }: Place): Candidate[] {
  return candidates(readValue(text, at), 'assigned');
}

function assignedValue(place: Place): readonly Candidate[] {
  const { text, name, joint, scan } = place;
  const lead = matchAt(joints.LEAD, text, place.at)?.[0] ?? '';
  const at = place.at + lead.length;
  if (isClosingQuote(text, name.start, joint, at)) return [];
  const wrap = matchAt(joints.WRAP, text, at);
  if (wrap !== null) return wrapped(text, at + wrap[0].length, wrap);
  // `${NAME:-value}`, `${NAME:=value}`
  const inBraces = text.charAt(name.start - 1) === '{' && /^:[-=]?$/u.test(joint);
  const value = readValue(text, at + (inBraces && joint === ':' && /[-=]/u.test(text.charAt(at)) ? 1 : 0));
  if (value === null) return [];
  const below = /\n/u.test(lead);
  if (below && !value.quoted && !/[|>-]/u.test(lead)) return [];
  if (below && text.slice(value.end, value.end + 2).startsWith(':')) return [];
  if (!inBraces && isVariable(text, name.start, joint, value)) return [];
  if (text.charAt(value.start - 1) === '`' && /\s/u.test(text.slice(value.start, value.end))) return [];
  // Nobody writes a password of that length: the names inside such a run are part of it.
  if (!value.quoted && value.end - value.start > 256) scan.refusedTo = value.end;
  return candidates(value, 'assigned');
}

/** The strings inside a call that gives back its text, or inside a list. */
function wrapped(text: string, from: number, wrap: RegExpExecArray): Candidate[] {
  const call = wrap.groups?.['call'] ?? '';
  if (call !== '' && !joints.KEEPS.test(call)) return [];
  const found: Candidate[] = [];
  let at = from;
  for (let i = 0; i < 16; i += 1) {
    const value = readValue(text, at);
    // the name of a member of its own: `"password": {"type": "string"}`
    if (value === null || !value.quoted || /^\s{0,8}(?::|=>)/u.test(text.slice(value.after, value.after + 12))) break;
    found.push({ value, setting: call === '' ? 'argument' : 'assigned' });
    const next = matchAt(/\s{0,8},\s{0,40}(?=["'])/uy, text, value.after);
    if (next === null || call.endsWith('from')) break;
    at = value.after + next[0].length;
  }
  return found;
}

/** An element needs its `<`, or the end of a property list's `<key>`. */
function content({ text, name, at }: Place): Candidate[] {
  if (!/(?:<|&lt;)(?:[\w-]{1,20}:)?$/u.test(text.slice(Math.max(0, name.start - 24), name.start))) {
    if (!text.startsWith('<key>', name.start - 5)) return [];
  }
  const value = readContent(text, at);
  // `?key=<access-key>&Expires=…`: a blank to fill in, and not an element
  if (/^&(?:amp;)?\w{1,30}=/u.test(text.slice(at, at + 40))) return [];
  return value !== null && /^\s{0,40}(?:<|&lt;|\]\])/u.test(text.slice(value.end, value.end + 44))
    ? candidates(value, 'assigned')
    : [];
}

function namedContent({ text, name, at }: Place): Candidate[] {
  const before = text.slice(Math.max(0, name.start - 12), name.start);
  return /(?:name|key|id|field|property)=\\?["']$/iu.test(before) ? candidates(readContent(text, at), 'assigned') : [];
}

/** `setPassword("…")`: the only argument of a call that is named for it. */
function callArgument({ text, name, at, meaning }: Place): Candidate[] {
  const value = readValue(text, at);
  if (value === null || !value.quoted || !/^\s{0,4}[),]/u.test(text.slice(value.after, value.after + 5))) return [];
  const called = text.slice(name.start, name.end);
  const sets = /(?:^|[^a-z])(?:set|with|use|add|change|update|reset)[A-Z_]\w*$|^\W*(?:password|passwd)$/u.test(called);
  const word = text.slice(value.start, value.end);
  if (meaning.strength === 'strong' && !sets && !/[0-9!@#$%^&*]/u.test(word)) return [];
  return /^(?:is|has|get|check|find|input|show|read|prompt|ask|validate)/iu.test(called.replace(/^\W+/u, ''))
    ? []
    : [{ value, setting: 'argument' }];
}

/** `put("password", "…")`, `getenv("DB_PASSWORD", "…")`, `{"password", "…"}`: two strings and nothing more. */
function secondArgument({ text, name, joint, at, meaning }: Place): Candidate[] {
  const value = readValue(text, at);
  const before = lineBefore(text, name.start);
  const open =
    /(?<call>[\w.:>$]{0,40})[ \t]{0,4}(?<open>[([{])[ \t]{0,4}[bBrRuU@L]?\\{0,4}["'`][#.]?(?:\w{0,12}\[[\w-]{1,16}=["']?)?[\w.$-]{0,48}$/u.exec(
      before,
    );
  if (value === null) return [];
  // `fill_in 'Password', with: '…'` of Capybara
  if (joint.endsWith('with: ') && /\bfill_in[ (]/u.test(before)) return [{ value, setting: 'assigned' }];
  if (isIssued(text.slice(value.start, value.end))) return [{ value, setting: 'argument' }];
  if (open === null) return [];
  if (!/^\s{0,8}[)\]}]/u.test(text.slice(value.after, value.after + 9))) return [];
  const call = open.groups?.['call'] ?? '';
  if (
    /(?:^|[._:>])(?:assert|equal|expect|compare|match|contain|start|ends|translate|label|input|help|usage|add_argument|argument|option|describe|include|replace|index|t$|_$|in$|get_?text)\w{0,16}$/iu.test(
      call,
    )
  )
    return [];
  const word = text.slice(value.start, value.end);
  if (meaning.strength !== 'plain' && (call === '' || open.groups?.['open'] !== '(') && !/[0-9!@#$%^&*]/u.test(word))
    return [];
  // what a program takes where the variable is not set
  return [{ value, setting: /(?:getenv|environ\.get|env|fetch)$/iu.test(call) ? 'assigned' : 'argument' }];
}

/** Random, long and with digits: whatever the list is for, this was issued. */
function isIssued(value: string): boolean {
  return (
    value.length <= 200 &&
    /[0-9]/u.test(value) &&
    /^\W{0,2}[\w+/=-]{20,}\W{0,2}$/u.test(value) &&
    isRandom(value, 20) &&
    !isDigest(value)
  );
}

function typed({ text, at }: Place): Candidate[] {
  const value = readValue(text, at);
  if (value === null) return [];
  // keys that Cypress presses afterwards
  const pressed = /(?:\{[A-Za-z]{3,12}\})+$/u.exec(text.slice(value.start, value.end).slice(-40))?.[0].length ?? 0;
  return [{ value: { ...value, end: value.end - pressed }, setting: 'argument' }];
}

function compared({ text, name, joint, at }: Place): Candidate[] {
  if (
    joint.includes(',') &&
    !/(?:strn?(?:case)?cmp|compare|equals?|assert_?eq!?|assert_?equals?|are_?equal)\(\s{0,4}$|^\s*\{\s{0,4}$/iu.test(
      lineBefore(text, name.start),
    )
  )
    return [];
  return candidates(readValue(text, at), 'argument');
}

/** A cell needs to be the last but one of its row. */
function cell({ text, name, at }: Place): Candidate[] {
  const before = text.slice(Math.max(0, name.start - 60), name.start);
  if (!/(?:^|\n)[ \t]*\|?[ \t"'*_`]*(?:[^|\t\n]{1,30}[ _-])?$/u.test(before)) return [];
  const reach = text.slice(name.end, name.end + 300);
  const lineEnd = reach.search(/[\r\n]/u);
  const rest = lineEnd === -1 ? reach : reach.slice(0, lineEnd);
  if (rest.replace(/[|\s]+$/u, '').split(/[|\t]/u).length !== 2) return [];
  return candidates(readValue(text, at), 'argument');
}

/** `--password x`, `password x` at the beginning of a line, and in a sentence what is no word. */
function nextWord({ text, name, at, meaning }: Place): Candidate[] {
  const value = readValue(text, at, 512);
  if (value === null || isClosingQuote(text, name.start, '', at)) return [];
  const word = text.slice(value.start, value.end);
  const before = lineBefore(text, name.start);
  const after = text.slice(value.after, value.after + 40);
  const ends = /^[;,.)}\]]{0,3}\s*$|^\s*(?:[\r\n#}]|\/\/|-{1,2}\w)/u.test(after);
  const chosen =
    /[0-9]/u.test(word) &&
    /[^0-9.,:-]/u.test(word) &&
    (!isWordy(word) || (/[A-Za-z]\d{2,}\W?$/u.test(word) && !isTerm(word)));
  if (text.charAt(name.start) === '-' && /(?:^|[\s"'([,])$/u.test(before)) {
    if (word.startsWith('-') || /^[A-Z_]+$|[=[\](){}<>|]/u.test(word)) return [];
    return chosen ||
      value.quoted ||
      (ends && /^[a-z]{5,}$/u.test(word) && /(?:^|\s)-{1,2}\w[\w-]*[ =](?!and\s|or\s)[^\s-]\S*\s$/u.test(before))
      ? [{ value, setting: 'argument' }]
      : [];
  }
  const leads =
    /^\s*(?:(?:ENV|ARG|export|set|setx|SET|#define|-|\*|\/\/|#)\s{1,4})?["']?$|\blogin\s\S{1,60}\s$|[{;]\s{0,4}$/u.test(
      before,
    );
  if (word.startsWith('-')) return [];
  if (value.quoted)
    return leads && ends ? [{ value, setting: 'assigned' }] : chosen ? [{ value, setting: 'beside' }] : [];
  if (/^[^\w@#!$%^&]|[()[\]{}<>|=*"'`;]|::|\/\/|^[#$]\w{1,3}$/u.test(word) || !chosen) return [];
  if (meaning.strength === 'strong' || meaning.strength === 'loose')
    return (leads && ends) || (word.length >= 6 && /[a-z]/iu.test(word) && meaning.strength === 'strong')
      ? [{ value, setting: 'beside' }]
      : [];
  const set = leads && ends && meaning.kind.includes('secret');
  return /^[\w+/=.~:-]+$/u.test(word) ? [{ value, setting: set ? 'assigned' : 'beside' }] : [];
}

/** The name once more, or its end: `#define TXT_PSK "PSK"`, `password: Password`. */
function repeats(text: string, name: Span, value: Value): boolean {
  if (value.end - value.start > name.end - name.start) return false;
  const said = text.slice(value.start, value.end);
  const letters = said.toLowerCase().replaceAll(/[^a-z]/gu, '');
  const own = text
    .slice(name.start, name.end)
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '');
  return letters !== '' && own.endsWith(letters) && !/[0-9]/u.test(said);
}

function candidates(value: Value | null, setting: Setting): Candidate[] {
  return value === null ? [] : [{ value, setting }];
}

function judged(text: string, value: Value, meaning: Meaning, setting: Setting, why: string): Beside[] {
  const whole = text.slice(value.start, value.end);
  const scheme = /^(?:bearer|basic|token|base64:)[ +]?(?=\S)/iu.exec(whole)?.[0] ?? '';
  const cut = /[ +:]$/u.test(scheme) ? scheme.length : 0;
  const judgement = judge(whole.slice(cut), value.quoted, meaning, setting);
  return judgement === null ? [] : [{ value: { start: value.start + cut, end: value.end }, judged: judgement, why }];
}
