import type { TraceEntry } from '../../../operations/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { STAGE_NAMES } from '../../parts/vocabulary.ts';
import { useCase } from './context.ts';
import { daysOf } from './days.ts';
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
      {daysOf(view.trace).map(({ day, entries }) => (
        <div key={day} className="trace-day">
          <h3 className="trace-date">
            <Moment at={entries[0]?.at ?? 0} style="day" />
          </h3>
          <ol className="trace">
            {entries.map((entry) => (
              <Step key={entry.event} entry={entry} before={view.trace[view.trace.indexOf(entry) - 1]} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Step({ entry, before }: { entry: TraceEntry; before: TraceEntry | undefined }) {
  const isNewStage = before !== undefined && before.stage !== entry.stage;
  return (
    <li id={`event-${entry.event}`} className={`step step-${entry.by}`}>
      <p className="step-time">
        <Moment at={entry.at} style="time" />
      </p>
      <div className="step-body">
        <p>
          <SafeWords text={entry.says} /> <span className="step-who">{entry.who}</span>
        </p>
        {entry.texts.map(({ label, body }) => (
          <p key={label} className="step-text">
            <span className="label">{label}</span> <SafeWords text={body} />
          </p>
        ))}
        {entry.redacted && <p className="small soft">{WORDS.trace.redacted}</p>}
        {isNewStage && <p className="step-stage">{WORDS.trace.stage(STAGE_NAMES[entry.stage])}</p>}
        {entry.controls.length > 0 && (
          <p className="step-controls">
            {WORDS.trace.controls} {entry.controls.join(', ')}
          </p>
        )}
      </div>
      <p className="step-seq mono">#{entry.seq}</p>
    </li>
  );
}
