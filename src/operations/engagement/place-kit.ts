import type { PlaceKitId, ValueId } from '../../domain/engagement/events.ts';
import type { Entry, Place } from '../../domain/engagement/state.ts';
import { brand, parseId } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { EngagementValueRow } from '../../store/types.ts';
import { storedText } from '../codec.ts';
import type { Context } from '../context.ts';
import { engagementRef, id, list, secret, whole } from '../fields.ts';
import { hex } from '../ids.ts';
import { operation, reads } from '../operation.ts';
import type { Call, Ran, Subject } from '../operation.ts';
import type { Secret } from '../secret.ts';
import { commandOf, decidedAll } from './decided.ts';
import { calledEngagement, subjectByEngagement } from './subject.ts';
import { loadEngagement } from './stream.ts';
import type { LoadedEngagement } from './stream.ts';
import type { OpenPlaceKitView, PlaceKitView, PlaceSearchedView } from './views.ts';

/** How long a kit may be used, in milliseconds. */
const DAY = 86_400_000;
const MOST_VALUES = 100;
const LINK = secret(20, 200);

/** A place is not ours to read: whoever can read it searches it on their own machine, by fingerprint, and brings counts. */
export const givePlaceKit = operation({
  name: 'engagement.givePlaceKit',
  summary: 'Give somebody a link, good for a day, to search a place for credentials of the engagement on their machine',
  changes: true,
  gives: 'the link (shown once), what is typed on that machine, and until when',
  input: {
    engagement: engagementRef(),
    entry: id<'entry'>(),
    place: id<'place'>(),
    values: list(id<'value'>(), MOST_VALUES),
  },
  subject: subjectByEngagement,
  async run({ entry, place, values }, call): Promise<Result<Ran<PlaceKitView>>> {
    const { ctx, at } = call;
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const rows = await ctx.store.engagementValues(loaded.head.id);
    if (!values.every((value) => rows.some((row) => row.value === value && row.check !== null)))
      return refuse('no-check-fingerprint');
    const token = `${ctx.vault.token('tlk_')}.${loaded.head.id}`;
    const until = at + DAY;
    const facts = { entry, place, kit: kitOf(ctx, token), values, until };
    const change = await decidedAll(call, loaded, ({ caller }) => [
      commandOf('give-place-kit', caller, at, { facts, text: {} }),
    ]);
    if (!change.ok) return change;
    const link = `${ctx.publicUrl}/kit#${token}`;
    const view: PlaceKitView = { link, command: `throughline scan . --kit '${link}'`, expiresAt: until };
    return done({ change: change.value, answer: () => Promise.resolve(view) });
  },
});

export const openPlaceKit = operation({
  name: 'kit.openPlace',
  summary: 'What a machine needs to search a place: the key of the engagement’s check fingerprints, and some of them',
  changes: false,
  gives: 'placeholders, check key and fingerprints',
  input: { link: LINK },
  subject: subjectByPlaceKit,
  async run({ link }, call): Promise<Result<Ran<OpenPlaceKitView>>> {
    const { ctx } = call;
    const used = await usable(call, link);
    if (used === null) return refuse('kit-over');
    const rows = (await ctx.store.engagementValues(used.loaded.head.id)).filter(isOf(used.values));
    return reads({
      placeholders: rows.map(({ placeholder }) => placeholder),
      checkKey: hex(ctx.vault.checkKey(used.loaded.head.id)),
      fingerprints: rows.flatMap(({ check }) => check ?? []),
      expiresAt: used.until,
    });
  },
});

export const answerPlaceKit = operation({
  name: 'kit.answerPlace',
  summary: 'Bring what a search of a place came to: found nowhere, it is clear; found again, it stays open',
  changes: true,
  gives: 'what was kept',
  input: {
    link: LINK,
    found: whole(0, 1_000_000_000),
    inFiles: whole(0, 1_000_000_000),
    files: whole(1, 1_000_000_000),
    unread: whole(0, 1_000_000_000),
  },
  subject: subjectByPlaceKit,
  async run({ link, ...counts }, call): Promise<Result<Ran<PlaceSearchedView>>> {
    const used = await usable(call, link);
    if (used === null) return refuse('kit-over');
    const { loaded, entry, place, kit } = used;
    const cleared = counts.found === 0 && counts.unread === 0;
    const files = storedText(counts.files.toLocaleString('en-GB'));
    const says = safe`Searched by fingerprint and found nowhere; files or commits searched: ${files}. As whoever searched it says.`;
    const change = await decidedAll(call, loaded, ({ caller, system }) => [
      commandOf('search-place', caller, call.at, { facts: { entry, place, kit, ...counts }, text: {} }),
      ...(cleared
        ? [commandOf('clear-place', system, call.at, { facts: { entry, place, cleared: 'scan' }, text: { says } })]
        : []),
    ]);
    if (!change.ok) return change;
    return done({
      change: change.value,
      answer: () => Promise.resolve({ found: counts.found, cleared, says: saidOf(counts.found, counts.unread) }),
    });
  },
});

function saidOf(found: number, unread: number): string {
  if (found > 0) return 'A credential is still there: the place stays open.';
  return unread === 0
    ? 'The place is clear.'
    : 'Nothing was found, but not everything could be read: the place stays open.';
}

interface UsableKit {
  readonly loaded: LoadedEngagement;
  readonly entry: Entry['entry'];
  readonly place: Place['place'];
  readonly kit: PlaceKitId;
  readonly values: readonly ValueId[];
  readonly until: number;
}

/** The id of the engagement stands in the link, and says nothing to anybody. */
function subjectByPlaceKit(input: Readonly<Record<string, unknown>>, ctx: Context): Promise<Result<Subject>> {
  return engagementIn(ctx, String(input['link']));
}

async function engagementIn(ctx: Context, link: string): Promise<Result<Subject>> {
  const engagement = parseId<'stream'>(link.split('.')[1] ?? '');
  const row = engagement === null ? null : await ctx.store.engagementRow(engagement);
  return row === null ? refuse('kit-over') : done({ case: null, submission: null, engagement: row.engagement });
}

/** Only the keyed hash of a link is compared. Null where it was used, has run out, or another was given since. */
async function usable({ ctx, at, subject }: Call, link: Secret): Promise<UsableKit | null> {
  const loaded = subject.engagement === undefined ? null : await loadEngagement(ctx, subject.engagement);
  if (loaded === null) return null;
  const kit = link.use((token) => kitOf(ctx, token));
  for (const { entry, places } of loaded.state.entries)
    for (const place of places)
      if (place.kit?.kit === kit && place.kit.until > at && place.cleared === null)
        return { loaded, entry, place: place.place, kit, values: place.kit.values, until: place.kit.until };
  return null;
}

function kitOf(ctx: Context, token: string): PlaceKitId {
  return brand<'place-kit'>(ctx.vault.tokenHash(token).slice(0, 32));
}

function isOf(values: readonly ValueId[]): (row: EngagementValueRow) => boolean {
  return ({ value }) => values.includes(value);
}
