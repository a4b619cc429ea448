import { matchAt } from '../detector.ts';
import { isRandom } from '../randomness.ts';
import type { Label } from '../label.ts';
import { looksChosen } from '../judge.ts';
import { readValue } from '../values.ts';
import { type Place, lineBefore } from './labelled.ts';

/** `**Password:** x`, `*Password*: x`, `__Password__ x`, `'''Password:''' x`: emphasis closes after the name. */
const EMPHASIS =
  /[ \t]{0,2}(?<inner>[:：]?)(?:\*{1,3}|_{1,2}|'{2,3}|~~)(?<outer>[ \t]{0,2}[:：=]?)[ \t]{0,8}(?=[^\s*_])/uy;
/** `\textbf{Password:} x` of LaTeX, `[b]Password:[/b] x` of forums, `\b Password:\b0 x` of RTF. */
const MARKED =
  /[ \t]{0,2}[:：]?(?:\}|\[\/[a-z]{1,6}\]|\\(?:b0|i0|ulnone|cell|tab|f\d|cf\d)(?:\\[a-z]{1,6}\d?){0,3})[:：]?[ \t~]{1,8}(?=[^\s\\{}])/uy;
/** `Password – x`, `Password -- x`, `Password → x`. */
const DASH = /[ \t]{1,8}(?:[–—→➜➔»]|-{1,3}>?)[ \t]{1,8}(?=[^\s-])/uy;
/** `Password . . . . : x`, `Password........ x`. */
const LEADERS = /[ \t]{0,2}(?:\.[ \t]?){3,60}(?<outer>[ \t]{0,4}[:=]?)[ \t]{0,8}(?=[^\s.])/uy;
/** Text that Jira or Confluence sets in one width: `Password: {{x}}`. */
const ONE_WIDTH = /[ \t]{0,2}[*_]{0,2}[:：][*_]{0,2}[ \t]{0,4}\{\{(?=[^\s{}]{4,80}\}\})/uy;

const FORMS: readonly (readonly [RegExp, string])[] = [
  [EMPHASIS, 'Stands behind an emphasised name'],
  [MARKED, 'Stands behind an emphasised name'],
  [DASH, 'Stands behind a name and a dash'],
  [LEADERS, 'Stands behind a name and a row of dots'],
  [ONE_WIDTH, 'Stands in one width behind a name'],
];

/** Names that are set off from their value by marks of emphasis, dashes or dots. */
export function marks(text: string, label: Label): readonly Place[] {
  for (const [form, why] of FORMS) {
    const joint = matchAt(form, text, label.end);
    if (joint === null || !opens(form, text, label)) continue;
    const from = label.end + joint[0].length;
    const value =
      form === ONE_WIDTH ? oneWidth(text, from) : form === MARKED ? toCommand(text, from) : readValue(text, from, 200);
    if (value === null) return [];
    const signed = /[:：=]/u.test(joint[0]);
    return [{ start: value.start, end: value.end, quoted: value.quoted, setting: signed ? 'assigned' : 'beside', why }];
  }
  return [];
}

/** Emphasis must have begun before the name; a dash in running text is a dash. */
function opens(form: RegExp, text: string, label: Label): boolean {
  const before = lineBefore(text, label.start);
  if (form === EMPHASIS) return before !== null && /(?:\*|_|''|~~)[^*_\n]{0,30}$/u.test(before);
  if (form === MARKED)
    return before !== null && /(?:\\(?:text(?:bf|it|tt|sc)|emph)\{|\[[a-z]{1,6}\]|\\(?:[bi] ?|ul ?)?)$/u.test(before);
  return (
    form === ONE_WIDTH ||
    (before !== null && /^[\s>|*•+#(_-]*(?:\d{1,2}[.)]\s*)?(?:[\p{L}_-]{1,20} ){0,2}$/u.test(before))
  );
}

/** A variable of a template is a name (`{{ db_password }}`, `{{password2}}`); what somebody chose is not. */
function oneWidth(text: string, from: number): { start: number; end: number; quoted: boolean } | null {
  const end = from + text.slice(from, from + 90).indexOf('}}');
  const value = text.slice(from, end);
  const chosen = looksChosen(value) && (/[^\w.-]/u.test(value) || isRandom(value, 8));
  return chosen ? { start: from, end, quoted: false } : null;
}

/** Up to the next command of LaTeX or RTF, or the bracket that closes one. */
function toCommand(text: string, from: number): { start: number; end: number; quoted: boolean } | null {
  const value = /^[^\s\\{}[\]]{3,100}/u.exec(text.slice(from, from + 100))?.[0] ?? '';
  return value === '' ? null : { start: from, end: from + value.length, quoted: false };
}
