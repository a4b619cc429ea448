import type { CaseEvent } from '../../domain/case/events.ts';
import { aboutCase, controlsOf } from '../../domain/frameworks/evidence.ts';
import type { ActionId } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { LoadedCase } from '../load.ts';
import type { Names } from '../names.ts';
import type { TraceEntry } from '../views.ts';
import { sentenceOf } from './sentences.ts';
import { consumerOf, whoDid } from './whose.ts';

/** Every event of a case, oldest first, as people read it. A reporter's address is not part of it. */
export function traceView(loaded: LoadedCase, names: Names): readonly TraceEntry[] {
  const { events, state } = loaded;
  const meansOf = (action: ActionId) => state.actions.find(({ id }) => id === action)?.means ?? null;
  const about = aboutCase(state);
  const redacted = new Set(events.flatMap(({ event }) => (event.type === 'text-redacted' ? [event.facts.target] : [])));
  return events.map(({ id, seq, event }) => ({
    event: id,
    seq,
    type: event.type,
    at: event.facts.at,
    who: whoDid(event, names),
    by: event.facts.by,
    stage: event.facts.stage,
    says: sentenceOf(event, meansOf),
    texts: [...consumerTexts(consumerOf(event, loaded)), ...textsOf(event)],
    redacted: redacted.has(id),
    controls: controlsOf(event, about),
  }));
}

/** In the order in which they are read. */
const LABELS: Readonly<Record<string, string>> = {
  what: 'What',
  where: 'Where',
  body: 'Message',
  note: 'Note',
  words: 'What changes',
  diff: 'What is signed',
  says: 'What does not match',
  grounds: 'Grounds',
  repository: 'Repository',
  address: 'Address',
  author: 'Author',
  excerpt: 'Excerpt',
  name: 'Name',
  locator: 'Where it is',
  owner: 'Owner',
  reason: 'Reason',
  proof: 'Proof',
  link: 'Link',
  files: 'Files',
  finding: 'Finding',
  justification: 'Justification',
  controls: 'Compensating controls',
  found: 'What we found',
  did: 'What we did',
  why: 'Why',
  can: 'What you can do',
};

const PLACES: ReadonlyMap<string, number> = new Map(Object.keys(LABELS).map((field, place) => [field, place]));

/** Which of the consumers an event is about: the event itself has only their id. */
function consumerTexts(name: string | null): TraceEntry['texts'] {
  return name === null ? [] : [{ label: 'Consumer', body: name }];
}

function textsOf(event: CaseEvent): TraceEntry['texts'] {
  const texts = Object.entries(event.text ?? {}).filter(([field]: [string, SafeText]) => field !== 'contact');
  const ordered = texts.toSorted(([a], [b]) => (PLACES.get(a) ?? PLACES.size) - (PLACES.get(b) ?? PLACES.size));
  return ordered.map(([field, body]) => ({ label: LABELS[field] ?? field, body: String(body) }));
}
