import type { Passage } from '../../documents/document.ts';
import type { CaseJob } from '../redactor.ts';
import type { HeldFinding } from './scan-body.ts';

/** What people marked goes wherever it stands, as if a detector had found it. */
export function learnMarks(one: CaseJob, passages: readonly Passage[], marked: readonly HeldFinding[]): void {
  const values = marked.flatMap(({ passage, start, end }) => passages[passage]?.text.slice(start, end) ?? []);
  one.job.learn(values.filter((value) => value !== '').map((value) => ({ value, finding: MARKED })));
}

const MARKED = {
  detector: 'person',
  kind: 'secret',
  class: 'secret',
  start: 0,
  end: 0,
  confidence: 1,
  why: 'A person marked it',
  entropy: 'low',
} as const;
