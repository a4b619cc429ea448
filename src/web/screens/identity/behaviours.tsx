import type { BehaviourView } from '../../../operations/identity/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { Section } from '../../parts/section.tsx';
import { useIdentity } from './context.ts';
import { VerbButton } from './verb-button.tsx';
import { WORDS } from './words.ts';

/** Approved automation that looks odd: said once, so that the next report of it is answered at once. */
export function Behaviours() {
  const { view } = useIdentity();
  return (
    <Section
      title={WORDS.behaviours.title}
      lead={WORDS.behaviours.lead}
      verbs={<VerbButton verb="explain" label={WORDS.behaviours.explain} />}
    >
      {view.behaviours.length === 0 && <p className="soft">{WORDS.behaviours.none}</p>}
      {view.behaviours.length > 0 && (
        <ul className="rows">
          {view.behaviours.map((behaviour) => (
            <Behaviour key={behaviour.behaviour} behaviour={behaviour} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Behaviour({ behaviour }: { behaviour: BehaviourView }) {
  const { behaviour: about, what, owner, schedule, until, holds, endedAt, explainedAt, explainedBy } = behaviour;
  return (
    <li className="row-block">
      <p className={holds ? undefined : 'soft'}>
        <strong>
          <SafeWords text={what} />
        </strong>
      </p>
      <p className="small soft breakable">
        <SafeWords text={schedule} />; {WORDS.behaviours.by} {owner}
      </p>
      <p className="small">
        {holds ? WORDS.behaviours.holds : endedAt === null ? WORDS.behaviours.ranOut : WORDS.behaviours.ended}{' '}
        <Moment at={endedAt ?? until} style="day" />
      </p>
      <p className="small soft">
        {WORDS.behaviours.confirmed(explainedBy)} <Moment at={explainedAt} style="day" />
      </p>
      {holds && (
        <div className="verbs">
          <VerbButton verb="endBehaviour" about={about} label={WORDS.behaviours.end} of={what} />
        </div>
      )}
    </li>
  );
}
