import { matchAt } from '../detector.ts';
import { looksChosen } from '../judge.ts';
import type { Label } from '../label.ts';
import { type Place, lineBefore, standsAlone } from './labelled.ts';

/** What may stand between the beginning of a line and a label: indentation, quoting, headings, bullets, numbers. */
const LEAD = /^[\s>|#*_•–+=:`"'!-]{0,24}(?:\d{1,2}[.)]\s{0,4})?[*_`"']{0,3}$/u;

const JOINT =
  /(?:[ \t]\([^()\n]{1,30}\))?[*_`"']{0,3}[ \t]{0,4}(?<colon>[:：]{0,2}|[ \t]{0,4}=[ \t]{0,4}(?="""|'''))[*_`]{0,3}[ \t]{0,8}(?<block>[>|][+-]?[ \t]{0,4}|"""|''')?(?:\r?\n[ \t>]{0,40}){1,3}(?:[=~^-]{3,80}\r?\n(?:[ \t>]{0,40}\r?\n)?)?(?<fence>```[a-z]{0,12}[ \t]{0,4}\r?\n)?[ \t]{0,24}/uy;

const VALUE =
  /(?:[:*•|-][ \t]{1,8})?(?<q>["'`]?)(?<v>[^\s"'`](?:[^\r\n]{0,198}[^\s"'`,])?)(?:\k<q>|"""|'''),?[ \t]{0,8}(?=[\r\n]|$|<br)/uy;

/** A label alone on its line and the value alone on the next one, as in forms, headings, definition lists and YAML. */
export function nextLine(text: string, label: Label): readonly Place[] {
  const joint = matchAt(JOINT, text, label.end);
  if (joint === null || !LEAD.test(lineBefore(text, label.start) ?? '=')) return [];
  const from = label.end + joint[0].length;
  const match = matchAt(VALUE, text, from);
  const value = match?.groups?.['v'] ?? '';
  if (match === null || value === '') return [];
  const { block = '', colon = '', fence = '' } = joint.groups ?? {};
  const start = from + match[0].indexOf(value);
  const place = { start, end: start + value.length, quoted: match.groups?.['q'] !== '' };
  if (block !== '' && colon !== '')
    return [{ ...place, quoted: !/\s/u.test(value), setting: 'assigned', why: 'Block below a name' }];
  if (/\s/u.test(value) || !standsAlone(value) || !looksChosen(value)) return [];
  // Lists of names in programs and forms hold nothing but names: there only capitals, colons or marks make a label.
  const marked = colon !== '' || fence !== '' || /^[\s]*[#*_>!]|^[\s]*\p{Lu}/u.test(lineFrom(text, label.start));
  return marked ? [{ ...place, setting: 'beside', why: 'Stands below a name' }] : [];
}

function lineFrom(text: string, at: number): string {
  return `${lineBefore(text, at) ?? ''}${text.charAt(at)}`;
}
