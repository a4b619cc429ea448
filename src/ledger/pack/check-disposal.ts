import { sameBytes, toHex } from '../bytes.ts';
import { disposalRecord, RECORD_TEXTS } from '../disposal.ts';
import type { DisposalRecord } from '../disposal.ts';
import { questionsOfEnvelope, signersOf } from '../dsse.ts';
import { canonicalBytes } from '../jcs.ts';
import type { SignatureQuestion } from '../signature.ts';
import { keysFor } from './check-log.ts';
import type { Trust } from './check-log.ts';
import { eventFiles } from './disposal-file.ts';
import type { OpenedEvent } from './event-file.ts';
import type { Pack } from './open.ts';
import { factsOf } from './redactions.ts';
import { counted, judged, unchecked } from './report.ts';
import type { Finding } from './report.ts';

/** Whether the stream is that of an engagement with a customer, which is disposed of in the end; a case begins otherwise. */
export function isEngagement(pack: Pack): boolean {
  return pack.eventsBySeq.get(0)?.fields.type === 'opened';
}

/** What an engagement held is gone, the people whom that takes agreed, and the record says what the log says. */
export function checkDisposal(pack: Pack, trust: Trust): readonly Finding[] {
  if (!isEngagement(pack)) return [];
  const events = [...pack.eventsBySeq.values()];
  if (!events.some(({ fields }) => fields.type === 'disposal-executed')) {
    return [unchecked('disposal', 'The engagement has not been disposed of.')];
  }
  const engagement = pack.eventsBySeq.get(0)?.fields.case ?? '';
  const record = disposalRecord(engagement, events.map(asDisposalEvent));
  if (record === null) return [unchecked('disposal', 'It was disposed of; the facts of that are not in the pack.')];
  const gone = events.filter(({ text }) => text.state === 'disposed').length;
  const wrong = [...wrongProcess(events, record), ...wrongTexts(events), ...wrongStatement(pack, trust, record)];
  return [
    ...judged(
      'disposal',
      wrong,
      `Disposed of: the keys were destroyed (cryptographic erase), ${counted(gone, 'text')} of it ${gone === 1 ? 'is' : 'are'} gone, and what it held is known by commitment alone (${counted(record.held.length, 'item')}).`,
    ),
    ...stillOpen(record),
    ...copies(record),
  ];
}

export function questionsOfDisposal(
  pack: Pack,
  trust: Pick<Trust, 'sha256' | 'trustedKeys'>,
): readonly SignatureQuestion[] {
  return pack.disposal === null ? [] : questionsOfEnvelope(pack.disposal.envelope, keysFor(pack, trust));
}

function asDisposalEvent(event: OpenedEvent) {
  const { seq, type, actor, text } = event.fields;
  return { seq, type, actor, text, facts: factsOf(event) };
}

/** Closed before; two people where it was early; no hold; tried and countersigned by others than whoever asked. */
function wrongProcess(events: readonly OpenedEvent[], record: DisposalRecord): readonly string[] {
  const executed = events.findIndex(({ fields }) => fields.type === 'disposal-executed');
  const before = events.slice(0, executed);
  const of = (type: string) => before.filter(({ fields }) => fields.type === type);
  const lifted = new Set(of('hold-lifted').map((event) => factsOf(event)?.get('hold')));
  const { asked, approved, early, verified, countersigned } = record;
  return [
    ...(of('closed').length === 0 ? ['It was disposed of although it had not been closed.'] : []),
    ...(of('hold-placed').every((event) => lifted.has(factsOf(event)?.get('hold')))
      ? []
      : ['It was disposed of although it was under a legal hold.']),
    ...(early && (approved === null || approved.actor === asked.actor)
      ? ['It was disposed of before its time, and no second person had approved.']
      : []),
    ...(verified?.unreadable === 'no' ? ['When reading was tried afterwards, something could still be read.'] : []),
    ...(countersigned !== null && countersigned.actor === asked.actor
      ? ['Whoever asked for the disposal countersigned it as well.']
      : []),
  ];
}

/** After its disposal nothing that was content is disclosed. */
function wrongTexts(events: readonly OpenedEvent[]): readonly string[] {
  return events
    .filter(({ fields, text }) => !RECORD_TEXTS.has(fields.type) && text.state === 'disclosed')
    .map(({ fields }) => `The text of event ${fields.seq} is there although it was disposed of.`);
}

function wrongStatement(pack: Pack, trust: Trust, record: DisposalRecord): readonly string[] {
  if (pack.disposal === null) return ['The signed disposal record is missing.'];
  const { envelope, subjects, record: signed } = pack.disposal;
  const files = eventFiles(pack.files);
  const isOverEvents =
    files.length === subjects.size &&
    files.every(([path, content]) => subjects.get(path) === toHex(trust.sha256(content)));
  return [
    ...(signersOf(envelope, keysFor(pack, trust), trust.ed25519).length === 0
      ? ['The disposal record is not signed by the log’s key.']
      : []),
    ...(isOverEvents ? [] : ['The disposal record is about other events.']),
    ...(sameBytes(canonicalBytes(signed), canonicalBytes(record))
      ? []
      : ['The disposal record does not say what the log says.']),
  ];
}

function stillOpen({ verified, countersigned }: DisposalRecord): readonly Finding[] {
  if (verified === null) return [unchecked('disposal', 'It was carried out; nobody has tried yet whether it worked.')];
  return countersigned === null ? [unchecked('disposal', 'No second person has countersigned the record yet.')] : [];
}

/** What is out of reach is said, in the record's own words. */
function copies({ copies: all }: DisposalRecord): readonly Finding[] {
  const residual = all.filter(({ state }) => state === 'residual');
  const unknown = all.filter(({ state }) => state === 'cannot-tell');
  return [
    ...residual.map(({ copy, until }) =>
      unchecked('disposal', `Residual until ${dayOf(until)}: ${copy.replaceAll('-', ' ')}.`),
    ),
    ...(unknown.length === 0
      ? []
      : [
          unchecked(
            'disposal',
            `Nobody can tell of: ${unknown.map(({ copy }) => copy.replaceAll('-', ' ')).join(', ')}.`,
          ),
        ]),
  ];
}

function dayOf(until: number | null): string {
  return until === null ? 'a day that is not known' : new Date(until).toISOString().slice(0, 10);
}
