import type { Reading } from '../../documents/apart/documents.ts';
import type { Redacted } from '../../redact/redact.ts';
import type { CaseJob } from '../redactor.ts';

/** What one text gives away may bring something to light in another, but not for ever. */
const MOST_TURNS = 6;

/** Makes the passages of a document safe together; others are served between them. */
export async function lookThrough(
  texts: readonly string[],
  one: CaseJob,
  reading: Pick<Reading, 'breathe'>,
): Promise<readonly Redacted[]> {
  let made: Redacted[] = [];
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const before = one.size;
    made = [];
    for (const text of texts) {
      made.push(one.redacted(text));
      await reading.breathe();
    }
    if (one.size === before) break;
  }
  return made;
}
