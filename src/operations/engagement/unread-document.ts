import type { Refused } from '../../documents/document.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import { storedText } from '../codec.ts';
import { UNREAD } from '../unread.ts';

/** Why nothing was made of a document. The words are ours, and say nothing of what it holds. */
export function unread(why: (Refused & { readonly left?: readonly string[] }) | { readonly kind: 'busy' }) {
  if (why.kind === 'busy') return refuse('busy');
  const left = (why.left ?? []).slice(0, 5).join('; ');
  return refuse(
    UNREAD[why.reason],
    safe`The document ${storedText(why.says)}${storedText(left === '' ? '' : `: ${left}`)}.`,
  );
}
