import type { Change, EntitlementDiff } from './diff.ts';
import type { Entitlement } from './entitlement.ts';

/** What a diff means in sentences that somebody can agree to, most telling first. One sentence where nothing changes. */
export function diffInWords(diff: EntitlementDiff): readonly string[] {
  if (diff.meaning.length > 0) return [...diff.meaning].map(changeInWords);
  if (diff.removed.length + diff.added.length > 0)
    return ['What it may do has not changed; the rows that say so have.'];
  return [
    diff.moved.length > 0 ? 'What it may do has not changed; other policies say so now.' : 'Nothing has changed.',
  ];
}

/** One change, with its reserve where there is one. */
export function changeInWords({ kind, row, how }: Change): string {
  const what = thingInWords(row);
  if (how === 'cannot-tell')
    return `It cannot be told whether it ${kind === 'lost' ? 'lost' : 'gained'} a part of this: ${what}.`;
  if (kind === 'lost')
    return how === 'all' ? `Could ${what}; cannot any more.` : `Could ${what}; a part of that is left (approximate).`;
  return how === 'all'
    ? `Can ${what} now; could not before.`
    : `Can ${what} now; could only a part of that before (approximate).`;
}

/** What a row allows or denies, without saying which. */
export function thingInWords(row: Entitlement): string {
  const except = row.notActions.length === 0 ? '' : ` (but not ${listed(row.notActions)})`;
  const where = row.resource === '*' ? 'everything' : row.resource;
  const outside = row.notResources.length === 0 ? '' : ` except ${listed(row.notResources)}`;
  const when = row.condition === null ? '' : ' under a condition';
  if (row.system === 'aws-trust')
    return `be used by ${row.resource === '*' ? 'anybody' : row.resource}${outside} (${row.action})${when}`;
  return `${row.action === '*' ? 'do anything' : row.action}${except} on ${where}${outside}${when}`;
}

function listed(texts: readonly string[]): string {
  return texts.length <= 3 ? texts.join(', ') : `${texts.slice(0, 3).join(', ')} and ${texts.length - 3} more`;
}
