import type { Problem } from '../problem.ts';

/** Why something was not done and what to do next, beside the button that asked for it. */
export function Refusal({ problem }: { problem: Pick<Problem, 'message' | 'next'> | null }) {
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
        </div>
      )}
    </div>
  );
}
