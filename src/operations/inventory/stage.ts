import { SOURCE_KINDS } from '../../domain/identity/words.ts';
import type { ImportId } from '../../domain/kit/ids.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { joinSafe, safe } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { ImportRow, StagedRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { id, name, oneOf, optional, sha256Hex } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation, reads } from '../operation.ts';
import type { Ran } from '../operation.ts';
import { stagedRow } from './canonical-record.ts';
import { cutStaged } from './cut-record.ts';
import { recordsField, unreadableField } from './fields.ts';
import type { SafeRecord } from './fields.ts';
import { knownCut } from './removals.ts';
import { importView } from './view.ts';
import type { ImportView } from './views.ts';

/** Of records, and of places that cannot be read, in one import. */
const MOST_IN_IMPORT = 250_000;

export const begin = operation({
  name: 'inventory.begin',
  summary: 'Begin an import; nothing is shown of it before it is applied, and after a day it is dropped',
  changes: true,
  gives: 'the import',
  input: { source: oneOf(SOURCE_KINDS), name: name(100), digest: optional(sha256Hex()) },
  async run({ source: kind, name: called, digest: fileDigest }, { ctx, actor, at }) {
    if (actor.kind !== 'person') return refuse('needs-a-person');
    const fresh = randomId<'import'>(ctx.random);
    const known = await ctx.store.removals();
    const step = {
      do: 'begin',
      import: fresh,
      kind,
      name: knownCut(ctx, known)(String(called)),
      person: actor.id,
      fileDigest,
      at,
      removals: known.length,
    } as const;
    return done({ change: { rows: { inventory: [step] } }, answer: () => viewAfter(ctx, fresh) });
  },
});

export const add = operation({
  name: 'inventory.add',
  summary: 'Add records that an importer has read, and places that it cannot read, to an import',
  changes: true,
  gives: 'the import with the number of its records',
  input: { import: id<'import'>(), records: recordsField(), unreadable: unreadableField() },
  async run({ import: of, records, unreadable }, { ctx, actor }): Promise<Result<Ran<ImportView>>> {
    const row = await ctx.store.importRow(of);
    if (row === null) return refuse('not-found');
    if (!isBegunBy(row, actor)) return refuse('import-of-another');
    if (row.state !== 'staged') return refuse('import-over');
    const known = await ctx.store.removals();
    const cut = knownCut(ctx, known);
    const { fresh, wrong } = await sorted(ctx, row, records);
    const places = [...unreadable, ...wrong].map(({ where, says }) => ({
      where: cut(String(where)),
      says: cut(String(says)),
    }));
    if (row.records + fresh.length > MOST_IN_IMPORT || row.unreadable + places.length > MOST_IN_IMPORT)
      return refuse('import-too-large');
    if (fresh.length + places.length === 0) return reads(await importView(ctx, row));
    const before = { records: row.records, unreadable: row.unreadable };
    const staged = fresh.map((one) => cutStaged(one, cut));
    const step = {
      do: 'stage',
      import: of,
      before,
      records: staged,
      unreadable: places,
      removals: known.length,
    } as const;
    return done({ change: { rows: { inventory: [step] } }, answer: () => viewAfter(ctx, of) });
  },
});

type Place = { readonly where: SafeText; readonly says: SafeText };

/**
 * What is new among these records, and what is wrong with the others. The same record twice is taken once and not
 * spoken of: a request that is sent again changes nothing. Two that share a key and say different things are said.
 */
async function sorted(
  ctx: Context,
  row: ImportRow,
  records: readonly ({ readonly ok: true; readonly value: SafeRecord } | (Place & { readonly ok: false }))[],
): Promise<{ readonly fresh: readonly StagedRow[]; readonly wrong: readonly Place[] }> {
  const rows = records.flatMap((one) =>
    one.ok ? [stagedRow(ctx.sha256, one.value, randomId<'identity'>(ctx.random))] : [],
  );
  const digests = new Map(await ctx.store.stagedDigests(row.import, [...new Set(rows.map(({ key }) => key))]));
  const fresh: StagedRow[] = [];
  const wrong: Place[] = records.flatMap((one) => (one.ok ? [] : [{ where: one.where, says: one.says }]));
  for (const one of rows) {
    const before = digests.get(one.key);
    if (before === undefined) fresh.push(one);
    else if (before !== one.digest) wrong.push({ where: placeOf(one), says: TWICE });
    if (before === undefined) digests.set(one.key, one.digest);
  }
  return { fresh, wrong };
}

const TWICE = safe`The export has this identity twice, and says different things about it. The first one was taken.`;

function placeOf({ name: called, locator }: StagedRow): SafeText {
  return locator === null ? called : joinSafe([called, locator], safe`, `);
}

/** What is shown in a preview and then applied comes from one person. */
export function isBegunBy({ person }: ImportRow, actor: Actor): boolean {
  return actor.kind === 'person' && actor.id === person;
}

export async function viewAfter(ctx: Context, of: ImportId): Promise<ImportView> {
  const row = await ctx.store.importRow(of);
  if (row === null) throw new Error('An import that was just written is gone.');
  return importView(ctx, row);
}
