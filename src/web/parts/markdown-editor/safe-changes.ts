/** One stretch of a text and what stands there instead; offsets in the text before. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What makes the text as it was sent into the text as it was stored: placeholders in place of values, as a rule. */
export function safeChanges(sent: string, stored: string): readonly TextChange[] {
  if (sent === stored) return [];
  const changes = byPlaceholders(sent, stored);
  return changes !== null && applied(sent, changes) === stored ? changes : [middle(sent, stored)];
}

const PLACEHOLDER = /\[[a-z0-9][a-z0-9-]{1,48} #[0-9]{1,7}\]/gu;

/** The stored text's plain stretches are looked for in the sent one; what stands between two of them was replaced. */
function byPlaceholders(sent: string, stored: string): readonly TextChange[] | null {
  const changes: TextChange[] = [];
  let [inSent, inStored] = [0, 0];
  for (const match of stored.matchAll(PLACEHOLDER)) {
    const before = stored.slice(inStored, match.index);
    if (!sent.startsWith(before, inSent)) return null;
    inSent += before.length;
    inStored = match.index + match[0].length;
    if (sent.startsWith(match[0], inSent)) {
      inSent += match[0].length;
      continue;
    }
    const next = stored.slice(inStored, nextPlaceholder(stored, inStored));
    const end = next === '' ? sent.length : sent.indexOf(next, inSent);
    if (end === -1) return null;
    changes.push({ from: inSent, to: end, insert: match[0] });
    inSent = end;
  }
  return changes;
}

function nextPlaceholder(text: string, from: number): number {
  PLACEHOLDER.lastIndex = from;
  const at = PLACEHOLDER.exec(text)?.index ?? text.length;
  PLACEHOLDER.lastIndex = 0;
  return at;
}

function applied(text: string, changes: readonly TextChange[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, insert } of changes) {
    pieces.push(text.slice(at, from), insert);
    at = to;
  }
  return [...pieces, text.slice(at)].join('');
}

/** All between the first sign and the last that differ. */
function middle(before: string, after: string): TextChange {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < least - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}
