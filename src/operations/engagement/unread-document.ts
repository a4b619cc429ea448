import type { Reason as FileReason, Refused } from '../../documents/document.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { Reason } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import { storedText } from '../codec.ts';

const REASONS: Readonly<Record<FileReason, Reason>> = {
  locked: 'file-locked',
  damaged: 'file-unreadable',
  unknown: 'file-unreadable',
  'too-large': 'file-too-large',
  'too-deep': 'file-too-large',
  macros: 'file-unreadable',
  unproved: 'file-unproved',
};

/** Why nothing was made of a document. The words are ours, and say nothing of what it holds. */
export function unread(why: (Refused & { readonly left?: readonly string[] }) | { readonly kind: 'busy' }) {
  if (why.kind === 'busy') return refuse('busy');
  const left = (why.left ?? []).slice(0, 5).join('; ');
  return refuse(
    REASONS[why.reason],
    safe`The document ${storedText(why.says)}${storedText(left === '' ? '' : `: ${left}`)}.`,
  );
}
