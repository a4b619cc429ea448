import type { SafeText } from '../domain/kit/safe-text.ts';
import type { FingerprintRow } from '../store/types.ts';
import type { Hidden } from './views.ts';

/** Which of the case's placeholders stand in these texts. */
export function hiddenIn(texts: readonly SafeText[], rows: readonly FingerprintRow[]): readonly Hidden[] {
  const all = texts.map(String).join('\n');
  return rows
    .filter(({ placeholder }) => all.includes(placeholder))
    .map(({ placeholder, kind }) => ({ placeholder, kind }));
}
