import type { ReactNode } from 'react';
import { PeriodSwitch } from './period.tsx';
import { Link } from './router.tsx';

interface Props {
  readonly words: { readonly title: string; readonly lead: string };
  /** The other page over many cases, for the same time. */
  readonly other: { readonly to: string; readonly name: string };
  /** What stands beside the choice of the time. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a page over many cases: what it is, the way to the other one, and the time that it looks at. */
export function ReviewPage({ words, other, beside, children }: Props) {
  return (
    <div className="page review">
      <div className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <Link to={other.to} className="button">
          {other.name}
        </Link>
      </div>
      <div className="filters">
        <PeriodSwitch />
        {beside}
      </div>
      {children}
    </div>
  );
}
