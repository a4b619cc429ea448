import type { ConsumerView } from '../../../operations/case/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { SafeWords } from '../../parts/safe-words.tsx';
import { CONSUMER_ANSWER_NAMES } from '../../parts/trace-vocabulary.ts';
import { StateMark } from './state-mark.tsx';
import { TRACE_WORDS } from './trace-words.ts';
import { VerbButton } from './verb-button.tsx';

const WORDS = TRACE_WORDS.consumers;

/** One who uses what was replaced: whether they were told, and what they said. */
export function Consumer({ consumer }: { consumer: ConsumerView }) {
  const { consumer: about, name, answer, note, answeredAt, told, toldAt, hasContact } = consumer;
  return (
    <li className="row-item">
      <StateMark state={markOf(consumer)} />
      <span className="row-name">
        <SafeWords text={name} />
      </span>
      <span className="small soft">
        {toldInWords(consumer)}
        {told && toldAt !== null && (
          <>
            , <Moment at={toldAt} />
          </>
        )}
      </span>
      <span className="row-state">
        {answer === null ? <span className="soft">{WORDS.noAnswer}</span> : CONSUMER_ANSWER_NAMES[answer]}
        {answeredAt !== null && (
          <span className="small soft">
            , <Moment at={answeredAt} />
          </span>
        )}
      </span>
      {note !== null && (
        <p className="row-note small">
          <SafeWords text={note} />
        </p>
      )}
      {(answer === null || answer === 'not-yet') && (
        <VerbButton
          verb="contactConsumer"
          about={about}
          of={name}
          {...(hasContact && { label: WORDS.anotherAddress })}
        />
      )}
    </li>
  );
}

function markOf({ answer, told }: ConsumerView): 'verified' | 'executed' | 'planned' | 'waived' {
  if (answer === 'moved') return 'verified';
  if (answer === 'not-a-consumer') return 'waived';
  return told ? 'executed' : 'planned';
}

function toldInWords({ hasContact, told, attempts }: ConsumerView): string {
  if (!hasContact) return WORDS.noContact;
  if (told) return WORDS.told;
  return attempts === 0 ? WORDS.telling : WORDS.notTold(attempts);
}
