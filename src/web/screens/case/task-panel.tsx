import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button.tsx';
import { KeptValues } from '../../parts/form.ts';
import { PartOfDesk } from '../../parts/part-of-desk.tsx';
import { useCase } from './context.ts';
import { FORMS } from './forms/index.ts';
import { FORM_WORDS, FIELDS } from './forms/words.ts';
import type { Task } from './verbs.ts';

/** The open form. It stands beside what is known, so that one can read while writing. */
export function TaskPanel({ task }: { task: Task }) {
  const { kept, leave } = useCase();
  const heading = useRef<HTMLHeadingElement>(null);
  const words = FORM_WORDS[task.verb];
  const Fields = FORMS[task.verb];
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="card task" aria-labelledby="task">
      <header className="task-head">
        <h2 id="task" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <Button tone="quiet" onClick={leave}>
          {FIELDS.cancel} <kbd aria-hidden="true">Esc</kbd>
        </Button>
      </header>
      {words.lead !== undefined && <p className="task-lead soft">{words.lead}</p>}
      <KeptValues value={kept}>
        <PartOfDesk key={`${task.verb} ${task.about ?? ''}`}>
          <Fields about={task.about} />
        </PartOfDesk>
      </KeptValues>
    </section>
  );
}
