import type { Sha256 } from '../bytes.ts';
import { prevOf } from '../leaf.ts';
import type { Pack } from './open.ts';
import { counted, judged } from './report.ts';
import type { Finding } from './report.ts';

/** The events are one stream, from the first on without a gap, each naming the one before it by its hash. */
export function checkChain(pack: Pack, sha256: Sha256): readonly Finding[] {
  const events = [...pack.eventsBySeq];
  const first = events[0]?.[1].fields;
  const failures = events.flatMap(([seq, { fields }], i) => {
    const before = events[i - 1]?.[1];
    if (seq !== i) return [`Event ${i} is missing.`];
    if (fields.seq !== seq) return [`The file of event ${seq} holds event ${fields.seq}.`];
    if (fields.case !== first?.case) return [`Event ${seq} belongs to another case.`];
    const prev = before === undefined ? null : prevOf(sha256, before.leaf);
    return fields.prev === prev ? [] : [`Event ${seq} does not follow from the event before it.`];
  });
  const ids = new Set(events.map(([, { fields }]) => fields.id));
  if (ids.size !== events.length) failures.push('Two events have the same id.');
  return judged('chain', failures, `${counted(events.length, 'event')} in one unbroken chain.`);
}
