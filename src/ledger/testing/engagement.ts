import { ANNA, BEN, logged, sealed, SYSTEM } from './case.ts';
import type { Happening, Sealed, World } from './case.ts';
import { parseLeaf } from '../leaf.ts';
import { disposalRecord, RECORD_TEXTS } from '../disposal.ts';
import type { DisposalRecord } from '../disposal.ts';
import { membersOf, readJson } from '../json.ts';
import { fromUtf8 } from '../bytes.ts';

/** For tests only: an engagement from its opening to its countersigned disposal. */
const COPIES = [
  { copy: 'keys', state: 'destroyed', until: null },
  { copy: 'backups', state: 'residual', until: Date.UTC(2026, 11, 24) },
  { copy: 'handed-out', state: 'cannot-tell', until: null },
];
export const DISPOSED: readonly Happening[] = [
  { type: 'opened', facts: { kind: 'implementation' }, text: { name: 'New gateway' } },
  { type: 'version-added', facts: { digest: '7'.repeat(64) }, text: { name: 'Report' } },
  { type: 'value-decided', facts: { disposition: 'redact' }, text: { reason: 'A password' } },
  { type: 'hold-placed', facts: { hold: '8'.repeat(32) }, text: { reason: 'A dispute' } },
  { type: 'hold-lifted', facts: { hold: '8'.repeat(32) }, text: { reason: 'Settled' } },
  { type: 'closed', facts: {} },
  { type: 'disposal-requested', facts: { early: true }, text: { reason: 'The customer asks for it' } },
  { type: 'disposal-approved', actor: BEN, facts: {} },
  { type: 'disposal-executed', actor: SYSTEM, facts: { by: 'system', copies: COPIES } },
  {
    type: 'disposal-verified',
    actor: SYSTEM,
    facts: { by: 'system', copies: COPIES, unreadable: true, canaries: 3 },
  },
  { type: 'disposal-countersigned', actor: BEN, facts: {} },
];

/** The engagement as it is packed: what was content is gone, the record is signed. */
export function disposedWorld(
  happenings: readonly Happening[] = DISPOSED,
  change: (record: DisposalRecord) => DisposalRecord = (record) => record,
): World {
  const events = sealed(happenings).map((event): Sealed => (isContent(event) ? gone(event) : event));
  const world = logged(events);
  const record = recordOf(events);
  const disposal = record === null ? {} : { disposal: change(record) };
  return { ...world, input: { ...world.input, ...disposal, name: 'E-3', caseIndex: null } };
}

function recordOf(events: readonly Sealed[]): DisposalRecord | null {
  const read = events.map((event, seq) => {
    const leaf = parseLeaf(event.leaf);
    if (!leaf.ok || event.facts.state !== 'disclosed') throw new Error('a leaf of ours is read');
    const facts = membersOf(readJson(fromUtf8(event.facts.bytes)));
    return { ...leaf.value, seq, facts };
  });
  return disposalRecord(read[0]?.case ?? '', read);
}

function isContent({ leaf, text }: Sealed): boolean {
  const read = parseLeaf(leaf);
  return read.ok && text.state === 'disclosed' && !RECORD_TEXTS.has(read.value.type);
}

function gone(event: Sealed): Sealed {
  return { ...event, text: { state: 'disposed' } };
}

export { ANNA };
