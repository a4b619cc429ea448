import { sql } from 'kysely';
import { HELD_COLUMNS } from '../held-columns.ts';
import type { HeldChange, InventoryWrite } from '../types.ts';
import { indexWords } from '../words.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import { keepSaid, sortName } from './identities.ts';
import { insertRows, writeSql, type Kit } from './kit.ts';

type Redact = Extract<InventoryWrite, { do: 'redact' }>;
type Changing = Pick<Gathered, 'said' | 'behaviours' | 'identities' | 'inventory'>;

/**
 * Whatever changes words of the inventory moves its version on, so that a late redaction that has walked through all of
 * them meets nobody halfway; words that come in are compared with everything that was taken out until then.
 */
export function takeInventoryTurns(kit: Kit, change: Changing): readonly Write[] {
  const others = change.said.length + change.behaviours.length + change.identities.length;
  const applied = change.inventory.some((step) => step.do === 'apply');
  const guarded = change.inventory.flatMap((step) => {
    if (step.do === 'begin' || step.do === 'stage') return [moveOn(kit, { removals: step.removals }, 0)];
    return step.do === 'redact' ? [moveOn(kit, { version: step.version }, step.removals.length)] : [];
  });
  return [...(others > 0 || applied ? [moveOn(kit, {}, 0)] : []), ...guarded];
}

/** Refused where the version, or the number of removals, is another one. */
function moveOn(
  { db }: Kit,
  { version, removals }: { readonly version?: number; readonly removals?: number },
  more: number,
): Write {
  let query = db
    .updateTable('inventory_turn')
    .set((column) => ({ version: column('version', '+', 1), removals: column('removals', '+', more) }))
    .where('id', '=', 1);
  if (version !== undefined) query = query.where('version', '=', version);
  if (removals !== undefined) query = query.where('removals', '=', removals);
  return write(query, { touch: { rows: 1, otherwise: 'version' } });
}

/** Late redaction: the words of these rows are replaced where they lie. */
export function redactHeld(kit: Kit, { rows, said, removals }: Redact): readonly Write[] {
  return [
    ...said.map((one) => keepSaid(kit, one)),
    ...rows.flatMap((row) => redactRow(kit, row)),
    ...insertRows<'inventory_removal'>(
      kit,
      'inventory_removal',
      removals.map(({ mark, length, hint, placeholder }) => ({ mark, length, hint, placeholder })),
      (part) => kit.db.insertInto('inventory_removal').values(part),
    ),
  ];
}

function redactRow(kit: Kit, change: HeldChange): readonly Write[] {
  const { in: of, key, texts, words } = change;
  const columns = HELD_COLUMNS[of];
  const given = columns.texts.flatMap((column) => {
    const text = texts[column];
    return text === undefined ? [] : [sql`${sql.ref(column)} = ${text}`];
  });
  const isIdentity = of === 'identity_view';
  const set = [...given, ...madeFrom(change), ...(words === null ? [] : [indexed(words, isIdentity)])];
  const named = columns.key.map((column, i) => sql`${sql.ref(column)} = ${key[i]}`);
  const record = isIdentity ? texts['record'] : undefined;
  return [
    ...(set.length === 0
      ? []
      : [writeSql(kit, sql`update ${sql.table(of)} set ${sql.join(set)} where ${sql.join(named, sql` and `)}`)]),
    ...(record === undefined
      ? []
      : [writeSql(kit, sql`update identity_record set record = ${record} where identity = ${key[0]}`)]),
  ];
}

/** What is worked out from words, or says that they are not those that came. */
function madeFrom({ in: of, texts }: HeldChange) {
  const called = of === 'inventory_source' ? undefined : texts['name'];
  return [
    ...(called === undefined ? [] : [sql`sort_name = ${sortName(called)}`]),
    // what it was called is in the digest: its id takes that one’s place, and is nobody else’s
    ...(of === 'identity_view' && (called !== undefined || texts['locator'] !== undefined)
      ? [sql`address = identity`]
      : []),
    ...(of === 'entitlement_set' ? [sql`redacted = 1`] : []),
  ];
}

/** What a person said is found by its own words, which stand behind those of the import. */
function indexed(words: readonly string[], withSaid: boolean) {
  const own = ` ${indexWords(words.join(' '))} `;
  return withSaid ? sql`words = cast(${own} as text) || said_words` : sql`words = ${own}`;
}
