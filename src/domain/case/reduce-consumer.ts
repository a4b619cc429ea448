import type { Consumer } from './consumer.ts';
import type { Core } from './core.ts';
import type { CaseEvent } from './events.ts';

type ConsumerEvent = Extract<CaseEvent, { type: `consumer-${string}` }>;

/** Who uses the credential, whether they were told, and whether they have moved. */
export function reduceConsumer(core: Core, event: ConsumerEvent): Core {
  const consumers = core.work.consumers.map((one) => (one.id === event.facts.consumer ? changed(one, event) : one));
  if (event.type !== 'consumer-listed') return { ...core, work: { ...core.work, consumers } };
  const { consumer: id, identity, credential } = event.facts;
  const listed = { id, identity, credential, hasContact: false, attempts: 0, told: false, answer: null };
  return { ...core, work: { ...core.work, consumers: [...consumers, listed] } };
}

function changed(consumer: Consumer, event: ConsumerEvent): Consumer {
  switch (event.type) {
    case 'consumer-listed':
      return consumer;
    case 'consumer-contact':
      return { ...consumer, hasContact: true };
    case 'consumer-sent': {
      const { result } = event.facts;
      const told = result === 'accepted' || (consumer.told && result !== 'bounced');
      return { ...consumer, attempts: consumer.attempts + 1, told };
    }
    case 'consumer-answered':
      return { ...consumer, answer: event.facts.answer };
  }
}
