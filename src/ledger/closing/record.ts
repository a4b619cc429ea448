import { membersOf } from '../json.ts';
import type { Json } from '../json.ts';

/** One event as a pack discloses it. `facts` is null where they are withheld or gone. */
export interface RecordedEvent {
  readonly seq: number;
  readonly type: string;
  readonly actor: string;
  readonly facts: ReadonlyMap<string, Json> | null;
}

/** The types that say something about closing, and those that say nothing about it. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'submitted contact-given message evidence-added classification-proposed classified identity-linked identity-unlinked identity-unknown ' +
    'action-planned action-executed action-verified action-waived credential-settled exemption-requested exemption-decided exemption-ended ' +
    'outcome-recorded outcome-sent outcome-collected outcome-answered submission-withdrawn machine-updated reporter-unreachable ' +
    'waiting-started waiting-ended escalated merged-into merge-received split-back split-out text-redacted evidence-redacted ' +
    'redaction-proposed redaction-decided closed ' +
    'change-requested change-decided change-expired change-withdrawn change-matched change-contradicted ' +
    'triage-recorded kit-given credential-probed probe-mismatched cleanup-proven ' +
    'consumer-listed consumer-contact consumer-sent consumer-answered thread-linked'
  ).split(' '),
);

/** Means after which a credential is dead. */
export const ENDING: readonly string[] = ['rotate', 'revoke', 'disable'];

/** The recorded events of a case up to some moment, with the questions that the closing checks ask of them. */
export class CaseRecord {
  readonly events: readonly RecordedEvent[];

  constructor(events: readonly RecordedEvent[]) {
    this.events = [...events].sort((a, b) => a.seq - b.seq);
  }

  /** Why nothing can be told of the whole record; null where everything is there. */
  get gap(): string | null {
    const hidden = this.events.find(({ facts }) => facts === null);
    if (hidden !== undefined) return `the facts of event ${hidden.seq} are not in the pack`;
    const strange = this.events.find(({ type }) => !KNOWN.has(type));
    return strange === undefined ? null : `event ${strange.seq} is of a kind that this version does not know`;
  }

  before(event: RecordedEvent): CaseRecord {
    return new CaseRecord(this.events.filter(({ seq }) => seq < event.seq));
  }

  all(type: string, where: Readonly<Record<string, Json>> = {}): readonly RecordedEvent[] {
    return this.events.filter(
      (event) =>
        event.type === type && Object.entries(where).every(([name, value]) => this.fact(event, name) === value),
    );
  }

  last(type: string, where: Readonly<Record<string, Json>> = {}): RecordedEvent | null {
    return this.all(type, where).at(-1) ?? null;
  }

  fact(event: RecordedEvent, name: string): Json | undefined {
    return event.facts?.get(name);
  }

  word(event: RecordedEvent, name: string): string {
    const value = this.fact(event, name);
    return typeof value === 'string' ? value : '';
  }

  /** The words in a list; of a list of objects their ids. */
  words(event: RecordedEvent, name: string): readonly string[] {
    const value = this.fact(event, name);
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: Json) => {
      const id = membersOf(item)?.get('id') ?? item;
      return typeof id === 'string' ? [id] : [];
    });
  }

  /** The credentials that an event noted for the first time in its own words: objects, where a bare id only refers to one. */
  noted(event: RecordedEvent): readonly string[] {
    const value = this.fact(event, 'credentials');
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: Json) => {
      const id = membersOf(item)?.get('id');
      return typeof id === 'string' ? [id] : [];
    });
  }

  /** When it was, in milliseconds. Not a number where the facts do not say, and then no comparison holds. */
  time(event: RecordedEvent): number {
    const at = this.fact(event, 'at');
    return typeof at === 'number' ? at : Number.NaN;
  }

  isBy(event: RecordedEvent, ...kinds: readonly string[]): boolean {
    return kinds.includes(this.word(event, 'by'));
  }

  isMergedAway(): boolean {
    return (this.last('merged-into')?.seq ?? -1) > (this.last('split-back')?.seq ?? -1);
  }

  /** Whether a decided exemption covers the thing at a moment: approved by somebody else, not ended, not past its day. */
  isExempted(list: 'actions' | 'credentials', id: string, at: number): boolean {
    return this.all('exemption-requested').some((request) => {
      const exemption = this.word(request, 'exemption');
      const approval = this.last('exemption-decided', { exemption, decision: 'approved' });
      if (approval === null || !this.words(request, list).includes(id)) return false;
      const until = this.fact(request, 'until');
      const hasEnded = this.last('exemption-ended', { exemption }) !== null || this.isExtended(exemption);
      const executors = this.before(approval).executors(this.words(request, 'actions'));
      const isForeign = ![request.actor, ...executors].includes(approval.actor);
      return isForeign && this.isBy(approval, 'person') && !hasEnded && typeof until === 'number' && until > at;
    });
  }

  /** Who has carried out one of the actions, where it was not waived or found to fail since. */
  executors(actions: readonly string[]): readonly string[] {
    return actions.flatMap((action) => {
      const done = this.last('action-executed', { action });
      const failed = this.last('action-verified', { action, result: 'failed' });
      const isOver = this.last('action-waived', { action }) !== null || (failed?.seq ?? -1) > (done?.seq ?? -1);
      return done === null || isOver ? [] : [done.actor];
    });
  }

  /** Whether a later exemption took this one's place. */
  isExtended(exemption: string): boolean {
    return this.all('exemption-requested', { extends: exemption }).some(
      (later) =>
        this.last('exemption-decided', { exemption: this.word(later, 'exemption'), decision: 'approved' }) !== null,
    );
  }

  /**
   * Whether something after its execution shows that an action did not work: the issuer still takes a credential that it
   * ended, a search found one that it took out of the code, or an import contradicts the change that it carried out.
   */
  isUndone(action: string, done: RecordedEvent): boolean {
    const planned = this.last('action-planned', { action });
    if (planned === null) return false;
    const credentials = this.words(planned, 'credentials');
    const means = this.word(planned, 'means');
    const about = (event: RecordedEvent): boolean =>
      event.seq > done.seq && credentials.includes(this.word(event, 'credential'));
    if (ENDING.includes(means) && this.all('credential-probed', { answer: 'still-valid' }).some(about)) return true;
    if (means === 'code' && this.all('cleanup-proven', { result: 'found' }).some(about)) return true;
    const request = this.word(planned, 'request');
    return request !== '' && (this.last('change-contradicted', { request })?.seq ?? -1) > done.seq;
  }

  /** Whether an action was carried out, and then found to work by another person. */
  isVerified(action: string): boolean {
    const done = this.last('action-executed', { action });
    const found = this.last('action-verified', { action });
    if (done === null || found === null || found.seq < done.seq || this.isUndone(action, done)) return false;
    return this.word(found, 'result') === 'works' && found.actor !== done.actor && this.isBy(found, 'person');
  }
}
