import type { SubmissionId } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { LoadedCase } from '../load.ts';
import type { OutcomeView, StatusView } from '../views.ts';

/** The two-way mailbox of one submission, oldest first. */
export function messagesOf(loaded: LoadedCase, id: SubmissionId): StatusView['messages'] {
  return loaded.events.flatMap(({ event }) =>
    event.type === 'message' && event.facts.submission === id
      ? [
          {
            from: event.facts.from,
            body: String(event.text.body),
            at: event.facts.at,
            files: fileNames(event.text.files),
          },
        ]
      : [],
  );
}

/** The names of an event's files, as its text has them. */
export function fileNames(files: SafeText | undefined): readonly string[] {
  return files === undefined ? [] : String(files).split('\n');
}

/** The last outcome that was written for one submission; null before the first. */
export function outcomeOf(loaded: LoadedCase, id: SubmissionId): OutcomeView | null {
  const last = loaded.events.findLast(
    ({ event }) => event.type === 'outcome-recorded' && event.facts.submission === id,
  )?.event;
  if (last?.type !== 'outcome-recorded') return null;
  const { found, did, why, can } = last.text;
  return { found: String(found), did: String(did), why: String(why), can: String(can), at: last.facts.at };
}
