import type { ProbeAnswer } from '../../../../domain/case/words.ts';

/** The three answers as three shapes: struck out, open, a question. The word stands beside it. */
export function AnswerMark({ answer }: { answer: ProbeAnswer }) {
  return (
    <svg className="state-mark" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[answer]}
    </svg>
  );
}

const SHAPES: Readonly<Record<ProbeAnswer, React.ReactNode>> = {
  refused: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M3.8 12.2l8.4-8.4" />
    </>
  ),
  'still-valid': (
    <>
      <path d="M8 1.8 15 14H1z" />
      <path d="M8 6.2v4M8 11.6v.8" />
    </>
  ),
  'cannot-tell': (
    <>
      <circle cx="8" cy="8" r="6" strokeDasharray="3 2.6" />
      <path d="M6.3 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.6-.9 1.2M8 11.2v.5" />
    </>
  ),
};
