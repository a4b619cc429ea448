import { useId } from 'react';
import { Button } from '../button.tsx';
import type { SectionLeft } from './sections.ts';
import { WORDS } from './words.ts';

/** What of the template is still to be written, each with a way to it. */
export function LeftList({
  left,
  onJump,
}: {
  readonly left: readonly SectionLeft[] | null;
  readonly onJump: (section: SectionLeft) => void;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{WORDS.left}</h2>
      {left?.length === 0 && <p className="small soft">{WORDS.leftNone}</p>}
      <ul>
        {left?.map((section) => (
          <li key={section.heading}>
            <Button tone="quiet" onClick={() => onJump(section)}>
              {section.heading}
            </Button>{' '}
            <span className="small soft">{WORDS.leftWhy[section.why]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
