import { formsOf } from './forms.ts';
import { decodesTo, LEAST_CORE } from './remove-value.ts';

/** A stretch of a text, in UTF-16 units, end exclusive. */
export interface ValueSpan {
  readonly start: number;
  readonly end: number;
}

/** Where exact values stand in a text, as they are and in their common encodings; in order, and apart. */
export function valueSpans(text: string, values: readonly string[]): ValueSpan[] {
  const apart: ValueSpan[] = [];
  for (const span of values.flatMap((value) => spansOf(text, value)).toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || span.start >= last.end) apart.push(span);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return apart;
}

function spansOf(text: string, value: string): ValueSpan[] {
  if (value === '') return [];
  const forms = formsOf(value);
  const spans: ValueSpan[] = [];
  for (const form of forms) {
    if (form.name === 'base64') continue;
    for (let at = text.indexOf(form.text); at !== -1; at = text.indexOf(form.text, at + form.text.length))
      spans.push({ start: at, end: at + form.text.length });
  }
  const cores = forms.filter((form) => form.name === 'base64' && form.text.length >= LEAST_CORE);
  if (!cores.some((core) => text.includes(core.text))) return spans;
  for (const run of text.matchAll(/[A-Za-z0-9+/_-]+={0,2}/gu)) {
    if (cores.some((core) => run[0].includes(core.text)) && decodesTo(run[0], value))
      spans.push({ start: run.index, end: run.index + run[0].length });
  }
  return spans;
}
