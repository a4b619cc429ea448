import { matchAt } from '../detector.ts';
import { looksChosen } from '../judge.ts';
import type { Label } from '../label.ts';
import { type Place, lineBefore, standsAlone } from './labelled.ts';

/** Most cells that are read behind the header of a row. */
const MOST = 12;

/** How a row begins in Markdown, wikis, AsciiDoc, drawn tables and LaTeX, and what parts its cells. */
const ROWS: readonly (readonly [lead: RegExp, cell: RegExp])[] = [
  [/^[ \t>]*\|{1,2}[ \t*_`'"]*$/u, /[*_`'":]{0,4}[ \t]{0,80}\|{1,2}[ \t]{0,80}/uy],
  [/^[ \t>]*[│║┃][ \t*_`'"]*$/u, /[*_`'":]{0,4}[ \t]{0,80}[│║┃][ \t]{0,80}/uy],
  [/^[ \t]*(?:\\text(?:bf|tt|it)\{)?$/u, /\}?[:]?[ \t]{0,80}(?<!\\)&[ \t]{0,80}/uy],
];
const CELL =
  /[*_`'"]{0,3}(?:\\text(?:tt|bf|it)\{|\\verb[|!+])?(?<v>[^\s|│║┃`{}](?:[^|│║┃\r\n`]{0,198}?[^\s|│║┃`*}'"])?)(?=[*_`'"}]{0,4}(?:[ \t]{0,80}(?:[|│║┃&]|\\\\)|[ \t]*(?:\r?\n|$)))/uy;
const ITEM = /(?:\])[ \t]{1,8}(?=\S)/uy;

/** Rows whose first cell is the name: each further cell may hold the value of one column. */
export function cells(text: string, label: Label): readonly Place[] {
  const lead = lineBefore(text, label.start);
  if (lead === null) return [];
  if (lead.endsWith('\\item[')) return item(text, label);
  const row = ROWS.find(([opening]) => opening.test(lead));
  if (row === undefined) return [];
  const [, sign] = row;
  const places: Place[] = [];
  let at = label.end;
  for (let i = 0; i < MOST; i += 1) {
    const joint = matchAt(sign, text, at);
    if (joint === null) break;
    at += joint[0].length;
    const match = matchAt(CELL, text, at);
    if (match === null) continue;
    const value = match.groups?.['v'] ?? '';
    const start = at + match[0].lastIndexOf(value);
    at += match[0].length;
    if (standsAlone(value) && looksChosen(value))
      places.push({
        start,
        end: start + value.length,
        quoted: false,
        setting: 'beside',
        why: 'Cell of a row with a name',
      });
  }
  return places;
}

/** `\item[Password] x` of a description in LaTeX. */
function item(text: string, label: Label): readonly Place[] {
  const joint = matchAt(ITEM, text, label.end);
  if (joint === null) return [];
  const start = label.end + joint[0].length;
  const value = /^(?:\\text(?:tt|bf)\{)?[^\s{}\\]{1,200}/u.exec(text.slice(start, start + 220))?.[0] ?? '';
  const bare = value.replace(/^\\text(?:tt|bf)\{/u, '');
  const from = start + value.length - bare.length;
  return [
    { start: from, end: from + bare.length, quoted: false, setting: 'beside', why: 'Text of an item with a name' },
  ];
}
