import { toBase64Url } from '../base64.ts';
import { fromUtf8 } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { commit } from '../commitment.ts';
import type { Half as HalfName } from '../commitment.ts';
import { membersOf, readJson } from '../json.ts';
import { minuteOf, sizeClass } from '../leaf.ts';
import { reading } from '../refusal.ts';
import type { Half, OpenedEvent } from './event-file.ts';
import { factsOf, redactionsOf } from './redactions.ts';
import type { Redacted } from './redactions.ts';
import type { Pack } from './open.ts';
import { counted, judged, unchecked } from './report.ts';
import type { Finding } from './report.ts';

/** Every disclosed half is what its leaf, or the last redaction, committed to; and what is not disclosed is said. */
export function checkPayloads(pack: Pack, sha256: Sha256): readonly Finding[] {
  const events = [...pack.eventsBySeq.values()];
  const { byTarget, failures, hidden } = redactionsOf(events);
  const wrong = events.flatMap((event) => [
    ...wrongFacts(sha256, event),
    ...wrongText(sha256, event, byTarget.get(event.fields.id), hidden > 0),
  ]);
  const disclosed = count(events, 'disclosed');
  return [
    ...judged(
      'payloads',
      [...failures, ...wrong],
      `All that is disclosed (${counted(disclosed, 'part')}) is what was recorded at the time.`,
    ),
    ...said(count(events, 'withheld'), 'withheld: kept back at this level of disclosure'),
    ...said(count(events, 'disposed'), 'disposed of: the key was destroyed'),
    ...said(byTarget.size, 'redacted later, and the redaction is recorded in the case'),
  ];
}

function wrongFacts(sha256: Sha256, event: OpenedEvent): readonly string[] {
  const { facts, text, fields } = event;
  if (facts.state !== 'disclosed') return [];
  if (commitmentOf(sha256, 'facts', facts) !== fields.facts)
    return [`The facts of event ${fields.seq} are not the ones that were recorded.`];
  const read = factsOf(event);
  const at = read?.get('at');
  if (read === null || (typeof at === 'number' && minuteOf(at) !== fields.at))
    return [`The facts of event ${fields.seq} do not fit its leaf.`];
  const isWhole =
    text.state === 'none' || (text.state === 'disclosed' && commitmentOf(sha256, 'text', text) === fields.text);
  const length = facts.bytes.length + (text.state === 'disclosed' ? text.bytes.length : 0);
  return isWhole && sizeClass(length) !== fields.size ? [`Event ${fields.seq} is not as long as its leaf says.`] : [];
}

function wrongText(
  sha256: Sha256,
  { text, fields }: OpenedEvent,
  redacted: Redacted | undefined,
  isUnsure: boolean,
): readonly string[] {
  if (text.state === 'redacted') {
    const isRecorded = redacted !== undefined && redacted.now === null;
    return isRecorded || isUnsure
      ? []
      : [`The text of event ${fields.seq} is missing as redacted, but no recorded redaction took it away.`];
  }
  if (text.state !== 'disclosed') return [];
  const commitment = commitmentOf(sha256, 'text', text);
  if (commitment !== fields.text && (redacted === undefined || commitment !== redacted.now)) {
    return [`The text of event ${fields.seq} is not the one that was recorded.`];
  }
  const isObject = reading(() => readJson(fromUtf8(text.bytes)));
  return isObject.ok && membersOf(isObject.value) !== null ? [] : [`The text of event ${fields.seq} cannot be read.`];
}

function commitmentOf(sha256: Sha256, name: HalfName, half: Extract<Half, { state: 'disclosed' }>): string {
  return toBase64Url(commit(sha256, name, half.salt, half.bytes));
}

function count(events: readonly OpenedEvent[], state: Half['state']): number {
  return events.flatMap(({ facts, text }) => [facts, text]).filter((half) => half.state === state).length;
}

function said(parts: number, what: string): readonly Finding[] {
  return parts === 0
    ? []
    : [unchecked('payloads', `${counted(parts, 'part')} ${parts === 1 ? 'was' : 'were'} ${what}.`)];
}
