import type { CaseView, TraceEntry } from '../../../operations/views.ts';

type Submission = CaseView['submissions'][number];

/** The entry of the trace in which a submission came in, with its words; null for one that was merged in from elsewhere. */
export function entryOf(
  view: Pick<CaseView, 'trace' | 'submissions'>,
  submission: Pick<Submission, 'submission' | 'at'>,
): TraceEntry | null {
  const arrivals = view.trace.filter(({ type }) => type === 'submitted');
  const exact = arrivals.find(({ at }) => at === submission.at);
  if (exact !== undefined) return exact;
  // One report and one arrival belong together even where their times were rounded differently.
  return arrivals.length === 1 && view.submissions.length === 1 ? (arrivals[0] ?? null) : null;
}
