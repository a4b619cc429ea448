import { matchAt } from '../detector.ts';
import type { Label } from '../label.ts';
import type { Place } from './labelled.ts';

const PART =
  /\\?["']?(?:;[^\r\n]{0,120})?(?<nl>\r?\n|(?:\\r)?\\n)(?:Content-[A-Za-z-]{4,24}:[^\r\n\\]{0,120}(?:\r?\n|(?:\\r)?\\n)){0,3}(?:\r?\n|(?:\\r)?\\n)/iuy;
const VALUE = /(?:(?!\\[rn])[^\r\n"']){1,400}/uy;

/** The part of a `multipart/form-data` body (RFC 7578) whose name promises a credential, also inside JSON. */
export function formData(text: string, label: Label): readonly Place[] {
  if (!/\bname=\\?["']?[\w.-]{0,60}$/iu.test(text.slice(Math.max(0, label.start - 80), label.start))) return [];
  const head = matchAt(PART, text, label.end);
  if (head === null) return [];
  const start = label.end + head[0].length;
  const value = matchAt(VALUE, text, start)?.[0] ?? '';
  return value === '' || value.startsWith('--')
    ? []
    : [{ start, end: start + value.length, quoted: true, setting: 'assigned', why: 'Part of a form with a name' }];
}
