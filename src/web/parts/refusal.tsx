import type { Problem } from '../problem.ts';

interface Props {
  readonly problem: Pick<Problem, 'message' | 'next'> | null;
  /** What is wrong besides and has no field of its own to stand beside. */
  readonly besides?: readonly string[];
}

/** Why something was not done and what to do next, beside the button that asked for it. */
export function Refusal({ problem, besides = [] }: Props) {
  return (
    <div className="refusal-place" role="alert">
      {problem !== null && (
        <div className="refusal">
          <p className="refusal-says">
            <span className="refusal-mark" aria-hidden="true">
              !
            </span>
            {problem.message}
          </p>
          {problem.next !== '' && !problem.message.includes(problem.next) && (
            <p className="refusal-next">{problem.next}</p>
          )}
          {besides.map((says) => (
            <p key={says}>{says}</p>
          ))}
        </div>
      )}
    </div>
  );
}
