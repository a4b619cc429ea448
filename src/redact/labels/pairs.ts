import { matchAt } from '../detector.ts';
import type { Label } from '../label.ts';
import { readValue } from '../values.ts';
import type { Place } from './labelled.ts';

/** How far the value of an object may stand from its name, in UTF-16 units. */
const REACH = 400;

/** `"name": "`, `- key: `, `'Key' = '` directly before the name. */
const NAMING =
  /(?:^|[\s{,[\\"'(-])(?:name|key|id|field|variable|variableName|label|title|header|parameter)\\{0,3}["']?[ \t]{0,4}[:=][ \t]{0,4}\\{0,3}["']?(?:[\w.-]{0,60})$/iu;
const VALUE =
  /(?:^|[\s{,\\"'-])(?:value|val|stringValue|defaultValue|default_value|secret|content|secretValue|text)\\{0,3}["']?[ \t]{0,4}[:=][ \t]{0,4}(?=[^\s{[])/giu;
const CLOSING = /\\{0,3}["']?(?=[ \t\r\n,}]|$)/uy;

/**
 * Objects that hold a name and a value as members (HAR, Postman, ECS, Kubernetes, Windows event data), where the value
 * comes first or other members stand between. The value beside its name is read by `names`.
 */
export function pairs(text: string, label: Label): readonly Place[] {
  const from = Math.max(0, label.start - REACH);
  const before = text.slice(from, label.start);
  if (!NAMING.test(before.slice(-100)) || matchAt(CLOSING, text, label.end) === null) return [];
  const opening = Math.max(before.lastIndexOf('{'), before.lastIndexOf('\n\n'), lastItem(before));
  const after = text.slice(label.end, label.end + REACH);
  const end = after.search(/\}|\r?\n[ \t]{0,40}-[ \t]|\r?\n[ \t]*\r?\n/u);
  return [
    ...placesIn(text, from + opening + 1, label.start),
    ...placesIn(text, label.end, label.end + (end === -1 ? after.length : end)),
  ].slice(0, 1);
}

/** Where the item of a YAML list begins in which the name stands. */
function lastItem(before: string): number {
  const items = [...before.matchAll(/(?:^|\n)[ \t]{0,40}-(?=[ \t])/gu)];
  const last = items.at(-1);
  return last === undefined ? -1 : last.index;
}

function placesIn(text: string, from: number, to: number): Place[] {
  return [...text.slice(from, to).matchAll(VALUE)].flatMap((match) => {
    const value = readValue(text, from + match.index + match[0].length);
    if (value === null || value.start > to) return [];
    return [
      {
        start: value.start,
        end: value.end,
        quoted: value.quoted,
        setting: 'assigned',
        why: 'Value of a pair of name and value',
      } as const,
    ];
  });
}
