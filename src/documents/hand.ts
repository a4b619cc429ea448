import type { Survival } from '../redact/bytes/prove.ts';
import type { Learned } from '../redact/echoes.ts';
import { inOrder } from '../redact/apart.ts';
import type { Job } from '../redact/job.ts';
import type { Redacted } from '../redact/redact.ts';
import type { Edit } from './document.ts';

/** The text engine as a document meets it: it says what has to go, and remembers it. */
export interface Hand {
  /** What has to go from each text. Asked again about the copy, where the answer has to be nothing. */
  edits(texts: readonly string[]): readonly (readonly Edit[])[];
  /** Looks for every value that was met, in bytes. */
  survival(): Survival;
  /** Every value that was met. */
  values(): readonly string[];
  /** The same with what is known about each; and what a hand in another thread has met. */
  learned(): readonly Learned[];
  learn(values: readonly Learned[]): void;
}

/** The hand of a job that holds its texts in memory. `tell` is given what became of the texts of each call. */
export function handOf(job: Job, tell: (redacted: readonly Redacted[]) => void = () => undefined): Hand {
  return {
    edits(texts) {
      const redacted = job.redactAll(texts);
      tell(redacted);
      return redacted.map(editsOf);
    },
    survival: () => job.survival(),
    values: () => job.values(),
    learned: () => job.learned(),
    learn: (values) => job.learn(values),
  };
}

/** What a text engine replaced, as edits of the text. */
export function editsOf({ findings, identities }: Redacted): Edit[] {
  const changed = identities.filter(({ done }) => done !== 'kept');
  return inOrder([...findings, ...changed]).map(({ start, end, placeholder: put }) => ({ start, end, put }));
}
