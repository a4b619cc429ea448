import { useId, useMemo } from 'react';
import { Button } from '../button.tsx';
import { differenceOf } from './difference.ts';
import { WORDS } from './words.ts';

/** Two people wrote from the same version: both texts where they differ, and which one goes on. */
export function Conflict({
  mine,
  theirs,
  onKeepMine,
  onTakeTheirs,
}: {
  readonly mine: string;
  readonly theirs: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}) {
  const id = useId();
  const differ = useMemo(() => differenceOf(mine, theirs), [mine, theirs]);
  return (
    <section className="refusal" aria-labelledby={id} role="alert">
      <h2 id={id}>{WORDS.conflict}</h2>
      <p>{WORDS.conflictNext}</p>
      <p>{WORDS.differFrom(differ.from)}</p>
      <div className="report-editor-two">
        <Lines name={WORDS.mine} lines={differ.mine} />
        <Lines name={WORDS.theirs} lines={differ.theirs} />
      </div>
      <div className="form-end">
        <Button onClick={onKeepMine}>{WORDS.keepMine}</Button>
        <Button onClick={onTakeTheirs}>{WORDS.takeTheirs}</Button>
      </div>
    </section>
  );
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  const id = useId();
  return (
    <div>
      <h3 id={id}>{name}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre className="report-editor-lines" role="region" tabIndex={0} aria-labelledby={id}>
        {lines.length === 0 ? WORDS.nothing : lines.join('\n')}
      </pre>
    </div>
  );
}
