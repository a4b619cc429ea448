import { Section } from '../../parts/section.tsx';
import { Consumer } from './consumer.tsx';
import { useCase } from './context.ts';
import { TRACE_WORDS } from './trace-words.ts';
import { VerbButton } from './verb-button.tsx';

const WORDS = TRACE_WORDS.consumers;

/** Who uses what was replaced, and who of them has moved. */
export function Consumers() {
  const { view, may } = useCase();
  const { consumers } = view;
  if (consumers.length === 0 && !(may('addConsumer') && view.identities.length > 0)) return null;
  const using = consumers.filter(({ answer }) => answer !== 'not-a-consumer');
  const moved = using.filter(({ answer }) => answer === 'moved');
  return (
    <Section
      title={WORDS.title}
      verbs={
        <>
          {view.identities.length > 0 && <VerbButton verb="listConsumers" />}
          <VerbButton verb="addConsumer" />
        </>
      }
      {...(using.length > 0 && { lead: WORDS.moved(moved.length, using.length) })}
    >
      {consumers.length === 0 && <p className="soft">{WORDS.none}</p>}
      {consumers.length > 0 && (
        <ul className="rows">
          {consumers.map((consumer) => (
            <Consumer key={consumer.consumer} consumer={consumer} />
          ))}
        </ul>
      )}
    </Section>
  );
}
