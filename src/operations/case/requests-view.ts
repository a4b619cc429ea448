import type { ChangeRequest } from '../../domain/case/change-request.ts';
import type { CaseEventType, EventOf } from '../../domain/case/events.ts';
import { unseen } from '../../domain/identity/entitlement/unseen.ts';
import type { LoadedCase } from '../load.ts';
import type { Names } from '../names.ts';
import { rowsOf } from './change-document.ts';
import type { ChangeRequestView } from './views.ts';

/** Every change that was asked for in a case, with what an approver signs. `called` names an identity for people. */
export function requestsView(
  { state, events }: LoadedCase,
  names: Names,
  called: (identity: string) => string,
): readonly ChangeRequestView[] {
  return state.requests.map((request) => {
    const last = <T extends CaseEventType>(type: T): EventOf<T> | null =>
      events
        .map(({ event }) => event)
        .findLast((event): event is EventOf<T> & typeof event => isAbout(event, type, request)) ?? null;
    const [asked, decided, contradicted] = [
      last('change-requested'),
      last('change-decided'),
      last('change-contradicted'),
    ];
    const rows = rowsOf(String(asked?.text.diff ?? ''));
    return {
      request: request.id,
      identity: request.identity,
      identityName: called(request.identity),
      state: request.state,
      why: String(asked?.text.why ?? ''),
      words: String(asked?.text.words ?? '').split('\n'),
      add: rows.add,
      remove: rows.remove,
      unseen: unseen([...rows.add, ...rows.remove]),
      before: asked?.facts.before ?? '',
      after: asked?.facts.after ?? '',
      diff: request.diff,
      document: String(asked?.text.diff ?? ''),
      until: request.until,
      answerBy: request.answerBy,
      askedAt: asked?.facts.at ?? 0,
      askedBy: names.of(request.requester),
      decidedAt: decided?.facts.at ?? null,
      decidedBy: decided === null ? null : names.of(decided.actor),
      reason: decided === null ? null : String(decided.text.reason),
      matchedAt: last('change-matched')?.facts.at ?? null,
      contradicted:
        contradicted === null || request.state !== 'contradicted'
          ? null
          : { says: String(contradicted.text.says), at: contradicted.facts.at },
      mine: names.isMe(request.requester),
      approvedByMe: request.approver !== null && names.isMe(request.approver),
    };
  });
}

function isAbout(event: LoadedCase['events'][number]['event'], type: CaseEventType, { id }: ChangeRequest): boolean {
  return event.type === type && 'request' in event.facts && event.facts.request === id;
}
