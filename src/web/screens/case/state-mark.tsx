import type { ActionView } from '../../../operations/views.ts';

/** The state as a shape: empty, half, full, struck, or a lozenge for an exemption. The word stands beside it. */
export function StateMark({ state }: { state: ActionView['state'] }) {
  return (
    <svg className="state-mark" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}

const SHAPES: Readonly<Record<ActionView['state'], React.ReactNode>> = {
  planned: <circle cx="8" cy="8" r="6" />,
  executed: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className="solid" d="M8 2a6 6 0 0 1 0 12z" />
    </>
  ),
  verified: (
    <>
      <circle className="solid" cx="8" cy="8" r="6.75" />
      <path className="tick" d="M5 8.2l2.1 2.1L11 6" />
    </>
  ),
  waived: <path d="M3 8h10" />,
  exempted: <path d="M8 1.5 14.5 8 8 14.5 1.5 8z" />,
};
