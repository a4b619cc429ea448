import { CAUSE_NAMES, nameOf } from '../../parts/vocabulary.ts';
import { WORDS } from './words.ts';

/** A root cause as a person reads it; `none` is a case in which nobody has named one. */
export function causeName(cause: string): string {
  return cause === 'none' ? WORDS.noCause : nameOf(CAUSE_NAMES, cause);
}
