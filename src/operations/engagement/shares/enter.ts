import type { EngagementCommand, EngagementDoer } from '../../../domain/engagement/commands.ts';
import type { ShareAct } from '../../../domain/engagement/words.ts';
import type { Millis } from '../../../domain/kit/ids.ts';
import { brand } from '../../../domain/kit/ids.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import { done } from '../../../domain/kit/result.ts';
import type { Result } from '../../../domain/kit/result.ts';
import type { ShareLinkRow } from '../../../store/types.ts';
import { optional, secret, trackingCode, whole } from '../../fields.ts';
import { operation, reads } from '../../operation.ts';
import type { Call, Ran } from '../../operation.ts';
import type { Secret } from '../../secret.ts';
import { nameOfVersion } from '../called-version.ts';
import { commandOf, decidedAll } from '../decided.ts';
import { VISIT_MS, readTicket, shareHash, ticketFor } from './link.ts';
import { shownOf } from './shown.ts';
import { doorOf, subjectByShareCode, subjectByTicket, visitByTicket, visitOf } from './visit.ts';
import type { Visit } from './visit.ts';
import type { EnteredShareView, RefusedShareView, ShareLogLine } from './views.ts';

/** The button: from here on something is revealed, and everything is recorded. A GET never comes here. */
export const enterShare = operation({
  name: 'share.enter',
  summary: 'Open a share with its link, and its passphrase where it has one',
  changes: true,
  gives: 'the report to look at or to download, or why not; both are recorded',
  input: { code: trackingCode(), passphrase: optional(secret(1, 200)) },
  subject: subjectByShareCode,
  digestsSecrets: false,
  async run({ code, passphrase }, call): Promise<Result<Ran<EnteredShareView | RefusedShareView>>> {
    const visited = await visitOf(call, await call.ctx.store.shareLink(shareHash(call.ctx, code)));
    if (!visited.ok) return visited;
    const visit = visited.value;
    const { link, share, at } = visit;
    if (visit.state !== 'open') return turnedAway(call, visit, 'ended', link);
    if (link.lockedUntil !== null && link.lockedUntil > at) return turnedAway(call, visit, 'locked', link);
    if (!(await isRight(call, link, passphrase))) return turnedAway(call, visit, 'passphrase', afterWrong(link, at));
    const acts: readonly ShareAct[] = share.view ? ['opened', 'revealed'] : ['opened'];
    const change = await recorded(call, visit, acts, { ...link, tries: 0, lockedUntil: null });
    return change.ok
      ? done({
          change: change.value,
          answer: () => entered(call, visit, { acts, from: 1, ends: Math.min(at + VISIT_MS, share.until) }),
        })
      : change;
  },
});

/** Wrong passphrases until it locks; then as many again lock it for twice as long, up to a day. */
const MOST_TRIES = 5;
const LOCK_MS = 15 * 60_000;
const LONGEST_LOCK_MS = 24 * 60 * 60_000;

function afterWrong(link: ShareLinkRow, at: Millis): ShareLinkRow {
  const tries = link.tries + 1;
  if (tries % MOST_TRIES !== 0) return { ...link, tries };
  const times = 2 ** Math.min(10, tries / MOST_TRIES - 1);
  return { ...link, tries, lockedUntil: at + Math.min(LONGEST_LOCK_MS, LOCK_MS * times) };
}

async function isRight({ ctx }: Call, { passphraseHash }: ShareLinkRow, passphrase: Secret | null): Promise<boolean> {
  if (passphraseHash === null) return true;
  return passphrase !== null && (await passphrase.use((words) => ctx.passwords.verify(words, passphraseHash)));
}

/** That somebody was turned away is recorded, too; of a share that is disposed of there is nothing to record any more. */
export async function turnedAway(
  call: Call,
  visit: Visit,
  why: RefusedShareView['why'],
  link: ShareLinkRow,
): Promise<Result<Ran<RefusedShareView>>> {
  const triesLeft = why === 'passphrase' ? (MOST_TRIES - (link.tries % MOST_TRIES)) % MOST_TRIES : null;
  const view: RefusedShareView = { kind: 'refused', why, triesLeft, door: doorOf({ ...visit, link }) };
  if (visit.state === 'gone') return reads(view);
  const change = await recorded(call, visit, ['refused'], link);
  return change.ok ? done({ change: change.value, answer: () => Promise.resolve(view) }) : change;
}

/** Events of a share, and its link with the latest moment that was seen. */
export async function recorded(call: Call, visit: Visit, acts: readonly ShareAct[], link: ShareLinkRow) {
  const { loaded, share, at } = visit;
  const recipient: EngagementDoer = {
    id: await call.ctx.vault.actor(loaded.head.key, brand('recipient')),
    by: 'recipient',
  };
  const commands = acts.map((act): EngagementCommand =>
    commandOf('use-share', recipient, at, { facts: { share: share.share, act }, text: {} }),
  );
  return decidedAll(call, loaded, () => commands, { engagements: [{ do: 'link', row: { ...link, seenAt: at } }] });
}

/** Other pages of a report that is open: nothing more is revealed than was, and nothing is recorded. */
export const lookOn = operation({
  name: 'share.look',
  summary: 'Look on in a shared report that is open',
  changes: false,
  gives: 'the report from a page on',
  input: { ticket: secret(20, 200), from: whole(1, 10_000) },
  subject: subjectByTicket,
  async run({ ticket, from }, call): Promise<Result<Ran<EnteredShareView>>> {
    const said = ticket.use(String);
    const visited = await visitByTicket(call, said);
    if (!visited.ok) return visited;
    if (visited.value.state !== 'open') return refuse('share-over');
    const ends = readTicket(call.ctx, said)?.ends ?? visited.value.at;
    return reads({ ...(await entered(call, visited.value, { acts: [], from, ends })), ticket: said });
  },
});

interface Entry {
  /** What was recorded just now. */
  readonly acts: readonly ShareAct[];
  readonly from: number;
  readonly ends: Millis;
}

async function entered(call: Call, visit: Visit, { acts, from, ends }: Entry): Promise<EnteredShareView> {
  const { loaded, share, at } = visit;
  const version = loaded.state.documents
    .find(({ document }) => document === share.document)
    ?.versions.find(({ rendition }) => rendition?.rendition === share.rendition)?.version;
  return {
    kind: 'entered',
    door: doorOf(visit),
    document: (version === undefined ? null : nameOfVersion(loaded, version)) ?? 'The report',
    form: share.form,
    ticket: ticketFor(call.ctx, share.share, ends),
    ends,
    shows: await shownOf(call, visit, from),
    download: share.download,
    log: [...logOf(visit), ...acts.map((act) => ({ act, at }))],
  };
}

export function logOf({ loaded, share }: Pick<Visit, 'loaded' | 'share'>): readonly ShareLogLine[] {
  return loaded.events.flatMap(({ event }) =>
    event.type === 'share-used' && event.facts.share === share.share
      ? [{ act: event.facts.act, at: event.facts.at }]
      : [],
  );
}
