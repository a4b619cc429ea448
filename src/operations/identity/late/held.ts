import type { Entitlement } from '../../../domain/identity/entitlement/entitlement.ts';
import { brand } from '../../../domain/kit/ids.ts';
import type { IdentityId } from '../../../domain/kit/ids.ts';
import type { HeldChange, HeldIn, HeldKey, HeldRow, RecordParts } from '../../../store/types.ts';
import type { Context } from '../../context.ts';
import { entitlementSet } from '../../inventory/canonical-record.ts';
import { cutParts, cutRow } from '../../inventory/cut-record.ts';
import type { Cut } from '../../inventory/removals.ts';

/** What a late redaction makes of the tables of the inventory. */
export interface HeldRemoval {
  readonly rows: readonly HeldChange[];
  /** Whose rows were changed. */
  readonly identities: readonly IdentityId[];
  readonly snapshots: readonly { readonly digest: string; readonly now: string }[];
}

/** Where words stand, and what takes something out of them. */
export interface Knife {
  readonly cut: Cut;
  /** Whether a text can hold something that has to go, in whatever encoding; asked first, since it is quick. */
  touches(text: string): boolean;
}

const EVERYWHERE: readonly HeldIn[] = [
  'inventory_source',
  'inventory_staged',
  'inventory_unreadable',
  'identity_view',
  'behaviour_view',
  'entitlement_set',
];
const PAGE = 500;

/** Goes through every readable word of the inventory, a page at a time. */
export async function removeFromHeld(ctx: Context, knife: Knife): Promise<HeldRemoval> {
  const rows: HeldChange[] = [];
  const identities = new Set<IdentityId>();
  const snapshots: { digest: string; now: string }[] = [];
  for await (const row of everyRow(ctx)) {
    const change = cutHeld(row, knife);
    if (change === null) continue;
    rows.push(change);
    const [named] = row.key;
    if (row.in === 'identity_view' || row.in === 'behaviour_view') identities.add(brand<'identity'>(String(named)));
    const now = row.in === 'entitlement_set' ? change.texts['rows'] : undefined;
    if (now !== undefined)
      snapshots.push({ digest: String(named), now: entitlementSet(ctx.sha256, rowsIn(now)).digest });
  }
  return { rows, identities: [...identities], snapshots };
}

async function* everyRow(ctx: Context): AsyncGenerator<HeldRow> {
  for (const of of EVERYWHERE) {
    let after: HeldKey | null = null;
    do {
      const page: readonly HeldRow[] = await ctx.store.heldRows(of, after, PAGE);
      yield* page;
      after = page.length < PAGE ? null : (page.at(-1)?.key ?? null);
    } while (after !== null);
  }
}

/** The columns of a row that change; null where none does. */
function cutHeld(row: HeldRow, { cut, touches }: Knife): HeldChange | null {
  if (!Object.values(row.texts).some(touches)) return null;
  const now = Object.fromEntries(
    Object.entries(row.texts).map(([column, text]) => [column, cutColumn(column, text, cut)]),
  );
  const changed = Object.entries(now).filter(([column, text]) => text !== row.texts[column]);
  if (changed.length === 0) return null;
  return { in: row.in, key: row.key, texts: Object.fromEntries(changed), words: foundBy(row.in, now) };
}

function cutColumn(column: string, text: string, cut: Cut): string {
  if (column === 'record') return JSON.stringify(cutParts(partsIn(text), cut));
  if (column === 'rows') return JSON.stringify(rowsIn(text).map((one) => cutRow(one, cut)));
  return String(cut(text));
}

/** What a row is found by: for what an import shows, the import's words and not those of a person that stand in their place. */
function foundBy(of: HeldIn, texts: Readonly<Record<string, string>>): readonly string[] | null {
  if (of !== 'inventory_staged' && of !== 'identity_view') return null;
  const { name = '', locator = '', owner = '', purpose = '', environment = '', record } = texts;
  if (of === 'inventory_staged') return [name, locator, owner, purpose, environment];
  if (record === undefined) return [name, locator, owner];
  const parts = partsIn(record);
  return [name, locator, parts.owner ?? '', parts.purpose ?? '', parts.environment ?? ''];
}

/** The column holds what staging wrote. */
function partsIn(json: string): RecordParts {
  return JSON.parse(json) as RecordParts;
}

/** The column holds what staging wrote. */
function rowsIn(json: string): readonly Entitlement[] {
  return JSON.parse(json) as readonly Entitlement[];
}
