import { fromUtf8 } from '../bytes.ts';
import { membersOf, readJson } from '../json.ts';
import type { Json } from '../json.ts';
import { reading } from '../refusal.ts';
import type { OpenedEvent } from './event-file.ts';

/** What a chain of late redactions made of one event's text. */
export interface Redacted {
  /** The commitment that holds now; null where nothing is left. */
  readonly now: string | null;
  readonly times: number;
}

export interface Redactions {
  readonly byTarget: ReadonlyMap<string, Redacted>;
  /** Redactions that do not follow from what was there before, in words. */
  readonly failures: readonly string[];
  /** Redactions whose facts are not in the pack. */
  readonly hidden: number;
}

/**
 * Follows the `text-redacted` events of a stream in order: each says in its facts which event's text it replaced, the
 * commitment that held until then (the leaf's, or the `now` before it), and the one that holds from then on.
 */
export function redactionsOf(events: readonly OpenedEvent[]): Redactions {
  const eventsById = new Map(events.map((event) => [event.fields.id, event]));
  const byTarget = new Map<string, Redacted>();
  const failures: string[] = [];
  let hidden = 0;
  for (const event of events.filter(({ fields }) => fields.type === 'text-redacted')) {
    const facts = factsOf(event);
    if (facts === null) {
      hidden += 1;
      continue;
    }
    const target = facts.get('target');
    const of = typeof target === 'string' ? eventsById.get(target) : undefined;
    const now = facts.get('now');
    if (of === undefined || of.fields.seq >= event.fields.seq || !(typeof now === 'string' || now === null)) {
      failures.push(`Event ${event.fields.seq} redacts something that is not there.`);
      continue;
    }
    const before = byTarget.get(of.fields.id);
    const was = before === undefined ? of.fields.text : before.now;
    if (was === null || facts.get('was') !== was)
      failures.push(`The redaction in event ${event.fields.seq} does not follow from the text before it.`);
    byTarget.set(of.fields.id, { now, times: (before?.times ?? 0) + 1 });
  }
  return { byTarget, failures, hidden };
}

/** An event's facts as a map; null where they are not disclosed or are no JSON object. */
export function factsOf(event: Pick<OpenedEvent, 'facts'>): ReadonlyMap<string, Json> | null {
  const { facts } = event;
  if (facts.state !== 'disclosed') return null;
  const read = reading(() => readJson(fromUtf8(facts.bytes)));
  return read.ok ? membersOf(read.value) : null;
}
