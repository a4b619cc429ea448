import type { CaseEvent } from '../../domain/case/events.ts';
import { decide } from '../../domain/case/decide.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import type { EvidenceId, IdentityId } from '../../domain/kit/ids.ts';
import type { RemovalReason } from '../../domain/identity/said.ts';
import { excerpt } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { parseLeaf } from '../../ledger/leaf.ts';
import { removeValues } from '../../redact/remove-value.ts';
import { commitment, join, salted, textBytes } from '../codec.ts';
import { doerOf } from '../doer.ts';
import type { LoadedCase, LoadedEvent } from '../load.ts';
import type { Call, Change } from '../operation.ts';
import { commandOf } from '../case/verb.ts';
import { searchWords } from '../search-words.ts';
import { removeFromEvidence } from './remove-evidence.ts';
import type { EvidenceRemoval } from './remove-evidence.ts';

/** How far a removal reaches: a person at the desk takes a value out of everything, a reporter out of their own words. */
export interface Scope {
  /** Which files; null for none. */
  readonly files: ((file: EvidenceId) => boolean) | null;
  covers(event: CaseEvent): boolean;
}

const NO_FILES: EvidenceRemoval = { events: [], rows: [], removed: 0, stale: [] };

/** What is taken out of a case: one secret, in each way in which it is written there. */
export interface What {
  readonly values: readonly string[];
  readonly placeholder: string;
  readonly reason: RemovalReason;
  readonly scope: Scope;
}

export interface Removal {
  readonly change: Change;
  readonly removed: number;
  /** Sealed files that nothing points to once the change is recorded. */
  readonly stale: readonly string[];
}

/**
 * Takes exact values out of everything that a case holds: texts, files, search index and views. What was committed to
 * stays committed to; each replaced text has an event that says so, with the commitment before and after.
 */
export async function removeFromCase(
  call: Call,
  loaded: LoadedCase,
  { values, placeholder, reason, scope }: What,
): Promise<Result<Removal>> {
  const { ctx, at } = call;
  const actor = await doerOf(ctx, call.actor, loaded.head, call.subject.submission);
  const events: CaseEvent[] = [];
  const replaceTexts: { event: LoadedEvent['id']; text: Uint8Array }[] = [];
  const search: { event: LoadedEvent['id']; case: LoadedCase['head']['id']; body: SafeText }[] = [];
  const rewritten: LoadedEvent[] = [];
  const renamed = new Set<IdentityId>();
  let removed = 0;
  for (const one of loaded.events) {
    const cut = scope.covers(one.event) ? without(one, values, placeholder) : { loaded: one, count: 0 };
    rewritten.push(cut.loaded);
    if (cut.count === 0 || cut.loaded.event.text === null) continue;
    removed += cut.count;
    if (one.event.type === 'identity-linked') renamed.add(one.event.facts.identity);
    const half = salted(ctx, textBytes(cut.loaded.event.text));
    replaceTexts.push({
      event: one.id,
      text: await ctx.vault.seal(loaded.head.key, { event: one.id, type: one.event.type, part: 'text' }, join(half)),
    });
    const facts = { target: one.id, was: committedNow(loaded, one), now: commitment(ctx, 'text', half), reason };
    const decided = decide(
      loaded.state,
      commandOf({ verb: 'redact-text', actor, at, facts, text: null }),
      loaded.head.id,
      ctx.promises,
    );
    if (!decided.ok) return decided;
    events.push(decided.value);
    const body = searchWords(cut.loaded.event);
    if (body !== null) search.push({ event: one.id, case: loaded.head.id, body });
  }
  const files =
    scope.files === null
      ? done(NO_FILES)
      : await removeFromEvidence(call, loaded, actor, { values, placeholder, covers: scope.files });
  if (!files.ok) return files;
  const first = rewritten[0]?.event;
  const title = first?.type === 'submitted' ? excerpt(first.text.what, 120) : null;
  const change: Change = {
    cases: [{ loaded, head: loaded.head, events: [...events, ...files.value.events], title }],
    rows: { replaceTexts, search, identities: identitiesOf(loaded, rewritten, renamed), evidence: files.value.rows },
    scrub: 'cases',
  };
  return done({ change, removed: removed + files.value.removed, stale: files.value.stale });
}

/** The event with the values cut out of each of its texts. */
function without(
  one: LoadedEvent,
  values: readonly string[],
  placeholder: string,
): { readonly loaded: LoadedEvent; readonly count: number } {
  if (one.event.text === null) return { loaded: one, count: 0 };
  let count = 0;
  const cut = Object.entries(one.event.text).map(([label, words]: [string, SafeText]) => {
    const gone = removeValues(words, values, placeholder);
    count += gone.count;
    return [label, gone.safe] as const;
  });
  return { loaded: { ...one, event: sameEvent(one.event, Object.fromEntries(cut)) }, count };
}

/** The same event with the same labels on its text. */
function sameEvent(event: CaseEvent, text: Readonly<Record<string, SafeText>>): CaseEvent {
  return { ...event, text } as CaseEvent;
}

/** What the text of an event is committed to at present: its leaf's, or that of the last redaction. */
function committedNow(loaded: LoadedCase, target: LoadedEvent): string {
  const last = loaded.events.findLast(
    ({ event }) => event.type === 'text-redacted' && event.facts.target === target.id,
  )?.event;
  if (last?.type === 'text-redacted' && last.facts.now !== null) return last.facts.now;
  const leaf = parseLeaf(target.stored.leaf);
  if (!leaf.ok || leaf.value.text === null) throw new Error('An event with a text has no commitment to it.');
  return leaf.value.text;
}

/** The list of identities shows an identity by what a case called it, also after it was taken off that case. */
function identitiesOf(loaded: LoadedCase, rewritten: readonly LoadedEvent[], renamed: ReadonlySet<IdentityId>) {
  return rewritten.flatMap(({ event }) => {
    if (event.type !== 'identity-linked' || !renamed.has(event.facts.identity)) return [];
    const { name, locator = null, owner = null } = event.text;
    return [
      {
        identity: event.facts.identity,
        case: loaded.head.id,
        kind: event.facts.kind,
        name,
        locator,
        owner,
        linked: loaded.state.identities.includes(event.facts.identity),
      },
    ];
  });
}

/** Numbered on from the removals that this case has had. */
export function freshPlaceholder(loaded: LoadedCase, reason: RemovalReason): string {
  const moments = new Set(
    loaded.events.flatMap(({ event }) =>
      event.type === 'text-redacted' || event.type === 'evidence-redacted' ? [event.facts.at] : [],
    ),
  );
  return `[removed-${reason === 'missed-secret' ? 'secret' : 'personal-data'} #${moments.size + 1}]`;
}
