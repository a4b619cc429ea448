import { dueInWords } from './due.ts';
import { Moment } from './moment.tsx';

/** The promise that runs out next: in words, with a mark when it is broken, and the day when there is room. */
export function DueWords({
  now,
  dueAt,
  dueFor,
  withDay = false,
}: {
  now: number;
  dueAt: number | null;
  dueFor: string | null;
  withDay?: boolean;
}) {
  const due = dueInWords(now, dueAt, dueFor);
  if (dueAt === null) return null;
  return (
    <>
      <span className={`due due-${due.state}`}>
        {due.state === 'late' && <span className="due-mark" aria-hidden="true" />}
        {due.says}
      </span>
      {withDay && (
        <span className="due-day">
          <Moment at={dueAt} />
        </span>
      )}
    </>
  );
}
