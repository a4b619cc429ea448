import type { CaseEvent } from '../domain/case/events.ts';
import { joinSafe, safe } from '../domain/kit/safe.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';

/** What of an event can be searched for: its words, but never a reporter's address. */
export function searchWords(event: CaseEvent): SafeText | null {
  const parts = Object.entries(event.text ?? {}).flatMap(([label, words]: [string, SafeText]) =>
    label === 'contact' ? [] : [words],
  );
  return parts.length === 0 ? null : joinSafe(parts, safe`\n`);
}
