import { useState, type ReactNode } from 'react';
import { Button } from './button.tsx';

interface Props<T> {
  readonly of: readonly T[];
  /** What the list is, for those who hear the button. */
  readonly name: string;
  readonly children: (first: readonly T[]) => ReactNode;
}

/** A long list drawn a hundred at a time: all of it is here already, only the page is spared. */
export function FirstOnes<T>({ of, name, children }: Props<T>) {
  const [shown, setShown] = useState(AT_ONCE);
  const left = of.length - shown;
  return (
    <>
      {children(of.slice(0, shown))}
      {left > 0 && (
        <p className="more-of small soft">
          {shown} of {of.length}{' '}
          <Button tone="quiet" onClick={() => setShown(shown + AT_ONCE)}>
            Show {Math.min(left, AT_ONCE)} more
            <span className="unseen">: {name}</span>
          </Button>
        </p>
      )}
    </>
  );
}

const AT_ONCE = 100;
