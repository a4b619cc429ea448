import { TimeLine } from '../../parts/time-line.tsx';
import { useCase } from './context.ts';
import { WORDS } from './words.ts';

/** Every step of the case as a time line, oldest first. */
export function Trace() {
  const { view } = useCase();
  return (
    <section className="section" aria-labelledby="trace">
      <header className="section-head">
        <h2 id="trace" tabIndex={-1}>
          {WORDS.trace.title}
        </h2>
      </header>
      <p className="section-lead small soft">{WORDS.trace.lead}</p>
      <TimeLine entries={view.trace} />
    </section>
  );
}
