import { SKIPPED } from '../scan/outcome.ts';
import type { Skip } from '../scan/outcome.ts';
import { counted, size } from '../scan/summary.ts';
import { shownName } from './gather.ts';
import type { Told } from './report.ts';

/** What a job came to, a sentence a line. */
export function inSentences(told: readonly Told[], skipped: Partial<Record<Skip, number>>, to: string): string[] {
  const copied = told.flatMap((one) => (one.kind === 'copied' ? [one] : []));
  const refused = told.length - copied.length;
  const left = Object.entries(SKIPPED).flatMap(([why, [one, many]]) => {
    const count = Object.entries(skipped).find(([name]) => name === why)?.[1] ?? 0;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  return [
    ...(copied.length === 0 ? ['Nothing was written.'] : done(copied, to)),
    ...lacking(copied),
    ...(refused === 0 ? [] : [`Not copied: ${counted(refused, 'file', 'files')}, named above.`]),
    ...(left.length === 0 ? [] : [`Left out: ${left.join(', ')}.`]),
  ];
}

/** What copies of documents do not have: a sentence for each entry that was left out, and one for the rest. */
function lacking(copied: readonly Extract<Told, { readonly kind: 'copied' }>[]): string[] {
  const left = copied.flatMap(({ path, document }) => document?.left.map(({ says }) => `${path}: ${says}.`) ?? []);
  const dropped = new Set(copied.flatMap(({ document }) => document?.dropped ?? []));
  return [
    ...(left.length === 0 ? [] : ['Left out of copies because of --leave-out:', ...left.map((says) => `  ${says}`)]),
    ...(dropped.size === 0 ? [] : [`Not in the copies: ${[...dropped].join(', ')}.`]),
  ];
}

function done(copied: readonly Extract<Told, { readonly kind: 'copied' }>[], to: string): string[] {
  const replaced = copied.flatMap((one) => one.replaced);
  const places = replaced.length + copied.reduce((sum, { later }) => sum + later, 0);
  const values = new Set(replaced.map(({ placeholder }) => placeholder)).size;
  const bytes = copied.reduce((sum, one) => sum + one.bytes, 0);
  const where = to === '-' ? 'standard output' : shownName(to);
  return [
    `Wrote ${counted(copied.length, 'file', 'files')}, ${size(bytes)}, to ${where}. Replaced ${counted(values, 'value', 'values')} in ${counted(places, 'place', 'places')}.`,
    'Looked through again: nothing of what was found is left, as it is or encoded. What nobody recognises is still there.',
  ];
}
