import { isCarriedOut } from '../../domain/case/change-request.ts';
import type { ChangeRequest } from '../../domain/case/change-request.ts';
import { deviation, exceptLater, expected, isEmpty } from '../../domain/case/signed-change.ts';
import type { Expected, SignedRows } from '../../domain/case/signed-change.ts';
import { inWordsOf } from '../../domain/identity/entitlement/alike.ts';
import type { Entitlement } from '../../domain/identity/entitlement/entitlement.ts';
import { thingInWords } from '../../domain/identity/entitlement/words.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { ImportId, Millis, RequestId } from '../../domain/kit/ids.ts';
import type { ApprovalLook, LookResult } from '../../store/types.ts';
import { storedText } from '../codec.ts';
import type { Context } from '../context.ts';
import { caseRef, id } from '../fields.ts';
import { cutRow } from '../inventory/cut-record.ts';
import { knownCut } from '../inventory/removals.ts';
import { loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import { operation } from '../operation.ts';
import { redactor } from '../redactor.ts';
import type { Call, Change, Ran } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { signedRows } from './change-document.ts';
import { latestPicture } from './latest-picture.ts';
import type { Picture } from './latest-picture.ts';
import { recur } from './recur.ts';
import { decided, subjectCase } from './verb.ts';

/** A job's verb: what was signed is compared with what the latest import shows, once for each import. */
export const compareChange = operation({
  name: 'case.compareChange',
  summary: 'Compare what was signed with what the latest import shows: a job’s verb',
  changes: true,
  gives: 'what the import shows',
  input: { case: caseRef(), request: id<'request'>() },
  subject: subjectByCase,
  async run({ request: of }, call): Promise<Result<Ran<{ readonly result: LookResult }>>> {
    const loaded = await subjectCase(call);
    const request = loaded?.state.requests.find((one) => one.id === of);
    if (loaded === null || request === undefined) return refuse('unknown-request');
    const picture = await latestPicture(call.ctx, request.identity);
    if (picture === null) return refuse('unknown-snapshot');
    const last = await call.ctx.store.approvalLook(loaded.head.id, of);
    if (last?.import === picture.import) return refuse('already-done');
    const wrong = await deviationOf(call.ctx, loaded, request, picture);
    const result = wrong === null ? 'nothing' : isEmpty(wrong) ? 'shown' : 'not-shown';
    const change = await changeFor(call, loaded, request, picture, wrong, last);
    if (!change.ok) return change;
    const look = { case: loaded.head.id, request: of, import: picture.import, result } as const;
    const rows = { ...change.value.rows, approvalLooks: [look] };
    return done({ change: { ...change.value, rows }, answer: () => Promise.resolve({ result }) });
  },
});

/** Where the picture is not as it was signed; null where there is nothing to compare. */
async function deviationOf(
  ctx: Context,
  loaded: LoadedCase,
  request: ChangeRequest,
  { rows, at }: Picture,
): Promise<Expected | null> {
  if (rows === null) return null;
  const own = asked(rowsFrom(ctx, loaded, request), request, at);
  const asks = exceptLater(own, await laterThan(ctx, request, at));
  if (isEmpty(asks)) return null;
  const wrong = deviation(asks, rows);
  return isEmpty(wrong) ? wrong : deviationInWords(ctx, wrong, rows);
}

/**
 * The same for what was signed in words that the inventory does not keep any more: what was taken out late, and what the door
 * hides by now, is hidden in both before they differ.
 */
async function deviationInWords(ctx: Context, wrong: Expected, rows: readonly Entitlement[]): Promise<Expected> {
  const known = knownCut(ctx, await ctx.store.removals());
  const door = redactor(ctx, null, []);
  const hidden = (row: Entitlement) => cutRow(row, (text) => door.text(String(known(text))));
  const asks = { present: wrong.present.map(hidden), absent: wrong.absent.map(hidden) };
  return deviation(asks, inWordsOf([...asks.present, ...asks.absent], rows));
}

async function changeFor(
  call: Call,
  loaded: LoadedCase,
  request: ChangeRequest,
  picture: Picture,
  wrong: Expected | null,
  last: ApprovalLook | null,
): Promise<Result<Change>> {
  if (wrong === null) return done({});
  const facts = { request: request.id, snapshot: picture.snapshot, import: picture.import };
  const isOver = loaded.state.stage === 'closed' || loaded.state.stage === 'merged';
  if (isEmpty(wrong)) {
    const isNews = ['approved', 'contradicted', 'over'].includes(request.state);
    return isNews && !isOver ? decided(call, loaded, 'match-change', { facts, text: null }) : done({});
  }
  if (!wasThere(loaded, request, picture.at)) return done({});
  const says = inWords(wrong);
  if (!isOver) return decided(call, loaded, 'contradict-change', { facts, text: { says } });
  // noticed before, and not as it was signed since: the linked case deals with it
  if (last?.result === 'not-shown') return done({});
  return done((await wokenBy(call, loaded, request, picture.import, says)) ?? {});
}

/** What was to be seen before this import: in another one, by a person who verified it, or because its time is over. */
function wasThere(loaded: LoadedCase, request: ChangeRequest, at: Millis): boolean {
  if (request.state === 'matched') return true;
  if (request.state === 'over') return request.until !== null && at >= request.until;
  return isCarriedOut(loaded.state, request) && at > verifiedAt(loaded, request.id);
}

function verifiedAt({ events, state }: LoadedCase, request: RequestId): Millis {
  const actions = new Set(state.actions.filter((one) => one.request === request).map(({ id: action }) => action));
  const last = events.findLast(({ event }) => event.type === 'action-verified' && actions.has(event.facts.action));
  return last?.event.facts.at ?? 0;
}

function wokenBy(
  call: Call,
  loaded: LoadedCase,
  request: ChangeRequest,
  imported: ImportId,
  says: SafeText,
): Promise<Change | null> {
  return recur(call, loaded, {
    about: `${request.id}.${imported}`,
    what: safe`An import contradicts a change that was signed. ${says}`,
    urgent: false,
    withIdentities: true,
    credentials: [],
  });
}

/** What others have signed for the same identity since: about a row, the last word counts. */
async function laterThan(ctx: Context, request: ChangeRequest, at: Millis): Promise<readonly Expected[]> {
  const since = request.decidedAt ?? 0;
  const later = (await ctx.store.signedFor(request.identity)).filter((row) => (row.decidedAt ?? 0) > since);
  const found: Expected[] = [];
  for (const row of later) {
    const loaded = await loadCase(ctx, row.case);
    const other = loaded?.state.requests.find((one) => one.id === row.request);
    if (loaded !== null && other !== undefined) found.push(asked(rowsFrom(ctx, loaded, other), other, at));
  }
  return found;
}

function asked(rows: SignedRows, { until }: ChangeRequest, at: Millis): Expected {
  return expected(rows, until !== null && at >= until);
}

/** None where the document is not the one any more that was signed: with a row that was redacted nothing can be compared. */
function rowsFrom({ sha256 }: Context, { events }: LoadedCase, { id: of, diff }: ChangeRequest): SignedRows {
  const asking = events.find(({ event }) => event.type === 'change-requested' && event.facts.request === of)?.event;
  const json = asking?.type === 'change-requested' ? String(asking.text.diff) : '';
  return signedRows(sha256, json, diff) ?? { add: [], remove: [] };
}

const MOST = 10;

/** Words of snapshots were made safe when they were imported. */
function inWords({ present, absent }: Expected): SafeText {
  const listed = (rows: Expected['present']): string => {
    const more = rows.length > MOST ? `; and ${rows.length - MOST} more` : '';
    return `${rows.slice(0, MOST).map(thingInWords).join('; ')}${more}`;
  };
  const parts = [
    ...(present.length === 0 ? [] : [`Signed, and not there: ${listed(present)}.`]),
    ...(absent.length === 0 ? [] : [`To be gone, and there: ${listed(absent)}.`]),
  ];
  return storedText(parts.join(' '));
}
