import { TimeLine } from '../../parts/time-line.tsx';
import { useIdentity } from './context.ts';
import { WORDS } from './words.ts';

/** Everything that is known to have happened with it, newest first. */
export function Trace() {
  const { view } = useIdentity();
  return (
    <section className="section" aria-labelledby="trace">
      <header className="section-head">
        <h2 id="trace" tabIndex={-1}>
          {WORDS.trace.title}
        </h2>
      </header>
      <p className="section-lead small soft">{WORDS.trace.lead}</p>
      {view.trace.length === 0 && <p className="soft">{WORDS.trace.none}</p>}
      <TimeLine entries={view.trace} />
    </section>
  );
}
