import { Fragment } from 'react';
import type { TraceEntry } from '../../operations/views.ts';
import { daysOf } from './days.ts';
import { Moment } from './moment.tsx';
import { placeOfControl } from './place-of-control.ts';
import { Link } from './router.tsx';
import { SafeWords } from './safe-words.tsx';
import { StepText } from './step-text.tsx';
import { STAGE_NAMES } from './vocabulary.ts';

/** What every trace says of a step; one of a case says more of each, and at which stage it left the case. */
export type TimeLineEntry = Pick<TraceEntry, 'at' | 'who' | 'says' | 'texts'> &
  Partial<Pick<TraceEntry, 'event' | 'seq' | 'by' | 'stage' | 'redacted' | 'controls'>> & {
    /** The number of the case that it happened in, where the trace is not the case's own. */
    readonly number?: string | null;
  };

/** Every step of a trace in the order in which it comes, cut where the day changes. */
export function TimeLine({ entries }: { entries: readonly TimeLineEntry[] }) {
  return daysOf(entries).map(({ day, entries: ofDay }) => (
    <div key={day} className="trace-day">
      <h3 className="trace-date">
        <Moment at={ofDay[0]?.at ?? 0} style="day" />
      </h3>
      <ol className="trace">
        {ofDay.map((entry, index) => (
          <Step key={entry.event ?? index} entry={entry} before={entries[entries.indexOf(entry) - 1]} />
        ))}
      </ol>
    </div>
  ));
}

function Step({ entry, before }: { entry: TimeLineEntry; before: TimeLineEntry | undefined }) {
  const isNewStage = before !== undefined && before.stage !== entry.stage;
  return (
    <li
      {...(entry.event !== undefined && { id: `event-${entry.event}` })}
      className={`step step-${entry.by ?? 'person'}`}
    >
      <p className="step-time">
        <Moment at={entry.at} style="time" />
      </p>
      <div className="step-body">
        <p>
          <SafeWords text={entry.says} /> <span className="step-who">{entry.who}</span>
          {typeof entry.number === 'string' && (
            <>
              {' '}
              <Link to={`/cases/${entry.number}`} className="small mono number">
                {entry.number}
              </Link>
            </>
          )}
        </p>
        {entry.texts.map(({ label, body }) => (
          <StepText key={label} label={label} body={body} />
        ))}
        {entry.redacted === true && <p className="small soft">{WORDS.redacted}</p>}
        {isNewStage && entry.stage !== undefined && (
          <p className="step-stage">{WORDS.stage(STAGE_NAMES[entry.stage])}</p>
        )}
        {(entry.controls ?? []).length > 0 && (
          <p className="step-controls">
            {WORDS.controls}{' '}
            {entry.controls?.map((control, index) => (
              <Fragment key={control}>
                {index > 0 && ', '}
                <Link to={placeOfControl(control)}>{control}</Link>
              </Fragment>
            ))}
          </p>
        )}
      </div>
      {entry.seq !== undefined && <p className="step-seq mono">#{entry.seq}</p>}
    </li>
  );
}

const WORDS = {
  redacted: 'Text was taken out later; its commitment remains.',
  controls: 'Evidence for',
  stage: (stage: string) => `The case is now ${stage.toLowerCase()}.`,
} as const;
