import type { RemovalReason } from '../../../domain/identity/said.ts';
import type { CaseId, IdentityId } from '../../../domain/kit/ids.ts';
import { formsOf } from '../../../redact/forms.ts';
import { removeValues } from '../../../redact/remove-value.ts';
import type { IdentityFullRow, InventoryFindingRow, RemovalRow } from '../../../store/types.ts';
import { storedText } from '../../codec.ts';
import { removalRows } from '../../inventory/removals.ts';
import { loadCase } from '../../load.ts';
import type { Call, Change } from '../../operation.ts';
import { EVERYTHING } from '../../text/redact.ts';
import { freshPlaceholder, removeFromCase } from '../../text/remove.ts';
import type { Removal } from '../../text/remove.ts';
import { removeFromHeld } from './held.ts';
import type { HeldRemoval, Knife } from './held.ts';
import { inOwnStream } from './own.ts';
import { removeFromStreams } from './streams.ts';
import type { StreamRemoval } from './streams.ts';

/** What is taken out: one secret, in each way in which it is written. */
export interface What {
  readonly values: readonly string[];
  readonly reason: RemovalReason;
  /** The proposal that is decided by it; null where somebody named the value. */
  readonly found: InventoryFindingRow | null;
}

export interface InventoryRemoval {
  readonly change: Change;
  /** In how many places: columns, events and texts of cases. */
  readonly removed: number;
  /** The same was taken out before. */
  readonly again: boolean;
  /** The cases that were changed as well. */
  readonly cases: readonly CaseId[];
  /** Cases that hold it still: one of their files cannot be written anew. Their own form says why. */
  readonly left: readonly CaseId[];
  /** Sealed files that nothing points to once the change is recorded. */
  readonly stale: readonly string[];
}

/**
 * Takes values out of the whole inventory: its tables, staged imports, snapshots, what people said of identities, and the
 * cases about the identities that it touches. The trace of `row` says so.
 */
export async function removeFromInventory(
  call: Call,
  row: IdentityFullRow,
  { values, reason, found }: What,
): Promise<InventoryRemoval> {
  const { store } = call.ctx;
  // asked first: whatever changes while everything is gone through makes this be decided anew
  const version = await store.inventoryVersion();
  const known = await store.removals();
  const met = new Set<string>();
  const placeholder = placeholderFor(call, values, reason, known);
  const knife = knifeFor(values, placeholder, met);
  const held = await removeFromHeld(call.ctx, knife);
  const streams = await removeFromStreams(call, knife, reason);
  const cases = await removeFromCases(call, [row.identity, ...held.identities], { values, reason });
  const marks = new Set(known.map(({ mark }) => mark));
  const fresh = removalRows(call.ctx, values, (form) => met.has(form), placeholder);
  const removals = fresh.filter(({ mark }) => !marks.has(mark));
  const places = held.rows.reduce((sum, { texts }) => sum + Object.keys(texts).length, 0);
  const texts = streams.reduce((sum, { drafts }) => sum + drafts.length, 0);
  return {
    change: {
      cases: cases.removals.flatMap(({ change }) => change.cases ?? []),
      streams: await withOwn(call, row, knife, streams, { reason, found, held }),
      rows: {
        replaceTexts: [
          ...streams.flatMap((one) => one.replaceTexts),
          ...cases.removals.flatMap(({ change }) => change.rows?.replaceTexts ?? []),
        ],
        search: cases.removals.flatMap(({ change }) => change.rows?.search ?? []),
        evidence: cases.removals.flatMap(({ change }) => change.rows?.evidence ?? []),
        // how cases call an identity that no import knows is among the rows of the inventory already
        inventory: [
          { do: 'redact', version, rows: held.rows, removals, said: streams.flatMap(({ said }) => said ?? []) },
          ...(found === null
            ? []
            : [{ do: 'found' as const, rows: [{ ...found, state: 'taken-out' as const }], rescan: null }]),
        ],
      },
      scrub: 'inventory',
    },
    again: removals.length < fresh.length,
    removed: places + texts + cases.removals.reduce((sum, { removed }) => sum + removed, 0),
    cases: cases.removals.flatMap(({ change }) => (change.cases ?? []).map(({ head }) => head.id)),
    left: cases.left,
    stale: cases.removals.flatMap(({ stale }) => stale),
  };
}

/** The one that it had, where the same was taken out before; otherwise the next number. */
function placeholderFor(
  { ctx }: Call,
  values: readonly string[],
  reason: RemovalReason,
  known: readonly RemovalRow[],
): string {
  const marks = new Set(removalRows(ctx, values, () => false, '').map(({ mark }) => mark));
  const before = known.find(({ mark }) => marks.has(mark));
  const number = new Set(known.map(({ placeholder }) => placeholder)).size + 1;
  return before?.placeholder ?? `[removed-${reason === 'missed-secret' ? 'secret' : 'personal-data'} #${number}]`;
}

function knifeFor(values: readonly string[], placeholder: string, met: Set<string>): Knife {
  const forms = [...new Set(values.flatMap((value) => [value, ...formsOf(value).map(({ text }) => text)]))];
  return {
    cut: (text) => removeValues(storedText(text), values, placeholder).safe,
    touches(text) {
      const here = forms.filter((form) => text.includes(form));
      for (const form of here) met.add(form);
      return here.length > 0;
    },
  };
}

/** A case has copied what its identity is called, and may have more of it. */
async function removeFromCases(
  call: Call,
  identities: readonly IdentityId[],
  { values, reason }: Pick<What, 'values' | 'reason'>,
): Promise<{ readonly removals: readonly Removal[]; readonly left: readonly CaseId[] }> {
  const { store } = call.ctx;
  const about = new Set<CaseId>();
  for (const identity of new Set(identities))
    for (const row of await store.casesOfIdentity(identity, MOST_CASES)) about.add(row.case);
  const removals: Removal[] = [];
  const left: CaseId[] = [];
  for (const id of about) {
    const loaded = await loadCase(call.ctx, id);
    if (loaded === null) continue;
    const what = { values, placeholder: freshPlaceholder(loaded, reason), reason, scope: EVERYTHING };
    const removal = await removeFromCase(call, loaded, what);
    if (!removal.ok) left.push(id);
    else if (removal.value.removed > 0) removals.push(removal.value);
  }
  return { removals, left };
}

const MOST_CASES = 1_000;

/** The streams that change, among them that of the identity which the redaction began at: it says what happened. */
async function withOwn(
  call: Call,
  row: IdentityFullRow,
  { cut }: Knife,
  streams: readonly StreamRemoval[],
  { reason, found, held }: Pick<What, 'reason' | 'found'> & { readonly held: HeldRemoval },
): Promise<NonNullable<Change['streams']>> {
  const said = await inOwnStream(
    call,
    row,
    ({ actor, facts }) => [
      {
        type: 'inventory-redacted',
        actor,
        facts: { ...facts, reason, rows: held.rows.length, snapshots: held.snapshots },
        text: {},
      },
      ...(found === null
        ? []
        : [
            {
              type: 'redaction-decided' as const,
              actor,
              facts: { ...facts, finding: found.finding, decision: 'taken-out' as const },
              text: {},
            },
          ]),
    ],
    cut,
  );
  const own = streams.find((one) => one.head.id === said.head.id);
  return [
    ...streams.filter((one) => one !== own).map(({ head, drafts }) => ({ head, drafts })),
    { ...said, drafts: [...(own?.drafts ?? []), ...said.drafts] },
  ];
}
