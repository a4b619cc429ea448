import { useId } from 'react';
import { Button } from '../button.tsx';
import { WORDS } from './words.ts';

/** A credential that will be replaced: where it stands, and what will stand there. */
export interface ListedFound {
  readonly from: number;
  /** From 1. */
  readonly line: number;
  readonly placeholder: string;
}

/** More than these are counted. */
const MOST = 50;

/** What will be replaced when the text is saved: where it stands, never what it is. */
export function FoundList({
  found,
  onJump,
}: {
  readonly found: readonly ListedFound[] | 'gone' | null;
  readonly onJump: (at: number) => void;
}) {
  const id = useId();
  const listed = found === 'gone' || found === null ? [] : found;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{WORDS.found}</h2>
      <p className="small soft" role="status">
        {says(found)}
      </p>
      {listed.length > 0 && (
        <ul>
          {listed.slice(0, MOST).map(({ from, line, placeholder }) => (
            <li key={from}>
              <Button tone="quiet" onClick={() => onJump(from)}>
                {WORDS.foundAt(placeholder, line)}
              </Button>
            </li>
          ))}
          {listed.length > MOST && <li className="small soft">{WORDS.foundMore(listed.length - MOST)}</li>}
        </ul>
      )}
    </section>
  );
}

function says(found: readonly ListedFound[] | 'gone' | null): string {
  if (found === null) return '';
  if (found === 'gone') return WORDS.foundGone;
  return found.length === 0 ? WORDS.foundNone : WORDS.foundCount(found.length);
}
