import { matchAt } from '../detector.ts';
import type { Setting } from '../judge.ts';
import type { Label } from '../label.ts';
import { type Place, standsAlone } from './labelled.ts';

/** From the end of a name to the text of the next element: `</th> <td><code>`, `:</b> `, `</key><string>`, `">`. */
const TO_TEXT =
  /(?<colon>[ \t]{0,2}[:：]?(?:[ \t\u00a0]|&nbsp;|&#160;){0,4})(?:(?<attribute>["'][^<>]{0,120}>)|(?<element>[^<>"']{0,80}>)(?=[ \t\r\n]{0,40}<(?:value|string|text|plain)))?(?:[ \t\r\n]{0,40}<\/?[A-Za-z][^<>]{0,160}>){0,6}(?:[:：])?(?:[ \t\r\n\u00a0]|&nbsp;|&#160;){0,40}(?:<!\[CDATA\[)?/iuy;
const TEXT = /[^<>\r\n]{3,300}?(?=[ \t\r\n]{0,40}(?:<|\]\]>|$)|[\r\n])/uy;
/** There, a bracket is a bracket (XML 1.0, 2.7). */
const IN_CDATA = /(?:[^\]\r\n]|\](?!\]>)){3,300}(?=\]\]>)/uy;
/** Elements that set a value apart; `<string>` behind a name in plain text is a blank to fill in. */
const SETS_APART =
  /^[ \t]*[:：](?:[ \t\u00a0]|&nbsp;|&#160;)*<\/?(?:b|i|u|em|strong|code|tt|kbd|pre|span|p|br|t[dhr]|div|li|d[dlt]|font|a|h\d|label|input|samp|var|mark|small|big|bdi|ins|nobr|[a-z]{1,4}:[\w-]{1,30})[\s/>]/iu;
const CLOSED_BY = /<(?<close>\/?[A-Za-z][\w:.-]{0,40})[^<>]{0,160}>/gu;
const NAMING = /(?:name|key|id|field|property|type)=["']$/iu;
const REVERSED =
  /\svalue=(?<q>["'])(?<v>[^"'<>]{1,300})\k<q>(?:\s{1,20}[\w:-]{1,30}=["'][^"'<>]{0,60}["']){0,4}\s{1,20}(?:name|key|id|property|type)=["'](?:[\w.-]{0,60})$/iu;

/** Elements whose first holds the name and whose second the value, and nothing else. */
const PAIRS =
  /^(?:\/name,value|\/key,string|\/n,v|\/param-name,param-value|\/env-entry-name,env-entry-value|\/property,value|\/option,value)$/iu;

/** Values in elements and attributes of XML and HTML beside one that holds the name. */
export function markup(text: string, label: Label): readonly Place[] {
  const before = text.slice(Math.max(0, label.start - 420), label.start);
  const reversed = /=["'][\w.-]{0,60}$/u.test(before.slice(-70)) ? REVERSED.exec(before) : null;
  const value = reversed?.groups?.['v'];
  if (reversed !== null && value !== undefined) {
    const start = label.start - before.length + reversed.index + reversed[0].indexOf(value);
    return [
      { start, end: start + value.length, quoted: true, setting: 'assigned', why: 'Attribute value beside a name' },
    ];
  }
  return elementBehind(text, label, before);
}

function elementBehind(text: string, label: Label, before: string): readonly Place[] {
  const joint = matchAt(TO_TEXT, text, label.end);
  if (joint === null || !joint[0].includes('>')) return [];
  const form = formOf(joint, before);
  if (form === null) return [];
  const from = label.end + joint[0].length;
  const match = matchAt(/CDATA\[$/iu.test(joint[0]) ? IN_CDATA : TEXT, text, from);
  if (match === null) return [];
  const raw = match[0].replace(/(?:&nbsp;|\s)+$/u, '');
  const place = { start: from, end: from + raw.length, why: 'Text of the element beside a name' };
  const setting = form === 'text' ? settingOf(joint[0]) : 'assigned';
  if (setting === 'beside' && (!standsAlone(raw) || /^&\w+;$/u.test(raw))) return [];
  return [{ ...place, quoted: setting === 'assigned' && !/\s/u.test(raw), setting }];
}

/** Whether the name is the value of an attribute, the element itself, or text between tags. */
function formOf(joint: RegExpExecArray, before: string): 'attribute' | 'element' | 'text' | null {
  const inTag = before.lastIndexOf('<') > before.lastIndexOf('>');
  if (joint.groups?.['attribute'] !== undefined)
    return inTag && NAMING.test(before.replace(/[\w.-]{1,60}$/u, '')) ? 'attribute' : null;
  if (joint.groups?.['element'] !== undefined) return /<(?:[\w-]{1,20}:)?$/u.test(before) ? 'element' : null;
  // What looks like a tag behind bare text is a name in a chat or a blank to fill in, unless a colon goes before it.
  if (/^\s*<\/th>\s*<th/iu.test(joint[0])) return null;
  return !inTag && (/^\s*<\//u.test(joint[0]) || SETS_APART.test(joint[0])) ? 'text' : null;
}

function settingOf(joint: string): Setting {
  const tags = [...joint.matchAll(CLOSED_BY)].map((match) => match.groups?.['close'] ?? '');
  if (PAIRS.test(tags.slice(0, 2).join(','))) return 'assigned';
  return /[:：]/u.test(joint.replaceAll(/<[^<>]*>/gu, '')) ? 'assigned' : 'beside';
}
