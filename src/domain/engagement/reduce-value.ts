import type { EngagementEvent, Found, ValueId } from './events.ts';
import type { Body, Value } from './state.ts';

/** What an event changes of the values that were found. A new version or scan keeps what was decided about a value. */
export function reduceValue({ values }: Body, event: EngagementEvent): Partial<Body> {
  switch (event.type) {
    case 'version-scanned':
      return { values: event.facts.findings.reduce(met, values) };
    case 'finding-marked':
      return { values: met(values, event.facts) };
    case 'value-decided': {
      const { value, disposition } = event.facts;
      return { values: changed(values, value, { disposition, decidedBy: event.actor }) };
    }
    case 'case-opened':
      return { values: changed(values, event.facts.value, { case: event.facts.case, caseEnded: false }) };
    case 'value-proven':
      return { values: changed(values, event.facts.value, { dead: event.facts.dead }) };
    case 'case-ended':
      return { values: changed(values, event.facts.value, { caseEnded: true }) };
    case 'exception-requested': {
      const { value, until } = event.facts;
      return { values: changed(values, value, { exception: { state: 'asked', by: event.actor, until } }) };
    }
    case 'exception-decided': {
      const { value, granted } = event.facts;
      const asked = values.find((one) => one.value === value)?.exception;
      if (asked?.state !== 'asked') return {};
      const exception = granted ? { state: 'granted' as const, until: asked.until } : { state: 'refused' as const };
      return { values: changed(values, value, { exception }) };
    }
    default:
      return {};
  }
}

function met(values: readonly Value[], { value, class: is }: Found): readonly Value[] {
  const before = values.find((one) => one.value === value);
  // what one text shows to be a secret is one everywhere
  if (before !== undefined)
    return is === 'secret' && before.class !== 'secret'
      ? changed(values, value, { class: is, disposition: null })
      : values;
  const nothing = { disposition: null, decidedBy: null, case: null, caseEnded: false, dead: null, exception: null };
  return [...values, { value, class: is, ...nothing }];
}

function changed(values: readonly Value[], value: ValueId, change: Partial<Value>): readonly Value[] {
  return values.map((one) => (one.value === value ? { ...one, ...change } : one));
}
