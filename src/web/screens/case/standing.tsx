import { DueWords } from '../../parts/due-words.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useNow } from '../../parts/now.ts';
import { Ring, RingLegend } from '../../parts/ring.tsx';
import { PARTY_NAMES } from '../../parts/vocabulary.ts';
import { useCase } from './context.ts';
import { Missing } from './missing.tsx';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** The ring, the promise that runs, and what stands between this case and closing. */
export function Standing() {
  const { view } = useCase();
  const now = useNow();
  return (
    <div className="card standing">
      <div className="standing-ring">
        <Ring ring={view.ring} size="large" />
        <RingLegend ring={view.ring} />
      </div>
      <div className="standing-clock">
        {view.dueAt === null ? (
          <span className="soft">{WORDS.nothingDue}</span>
        ) : (
          <DueWords now={now} dueAt={view.dueAt} dueFor={view.dueFor} withDay />
        )}
      </div>
      {view.waiting.map(({ party, since }) => (
        <div key={party} className="standing-wait">
          <span>
            {WORDS.waiting(PARTY_NAMES[party])} <Moment at={since} />
          </span>
          <VerbButton verb="resume" about={party} />
        </div>
      ))}
      <h2 id="standing" tabIndex={-1}>
        {view.stage === 'closed' ? WORDS.standing.titleDone : WORDS.standing.title}
      </h2>
      <Missing />
    </div>
  );
}
