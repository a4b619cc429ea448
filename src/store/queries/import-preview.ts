import { sql, type RawBuilder } from 'kysely';
import type { IdentityKind } from '../../domain/case/words.ts';
import type { IdentityStatus, ImportPart } from '../../domain/identity/words.ts';
import type { IdentityId } from '../../domain/kit/ids.ts';
import type { ImportRow, PreviewCounts, PreviewRow } from '../types.ts';
import type { Engine } from './engine.ts';
import { cursor, placeBehind } from './place.ts';
import { recordOf } from './identities.ts';

type Part = Exclude<ImportPart, 'unreadable'>;

/** What applying this import would do to the picture that its source has now. */
export async function previewCounts({ db }: Engine, { import: id, source }: ImportRow): Promise<PreviewCounts> {
  const shown = await sql<{ readonly adds: number; readonly changes: number; readonly same: number }>`
    select
      count(case when known.identity is null then 1 end) as adds,
      count(case when ${isChanged} then 1 end) as changes,
      count(case when known.record_digest = shown.record_digest and known.is_gone = 0 then 1 end) as same
    from ${shownAndKnown(id, source.source)}`.execute(db);
  const missing = await sql<{ readonly gone: number }>`
    select count(*) as gone from identity_view known where ${isMissing(id, source.source)}`.execute(db);
  const counts = shown.rows[0] ?? { adds: 0, changes: 0, same: 0 };
  return { ...counts, gone: missing.rows[0]?.gone ?? 0 };
}

/** A page of one part, in the order of names. */
export async function previewPart(
  { db }: Engine,
  { import: id, source }: ImportRow,
  part: Part,
  after: string | null,
  limit: number,
): Promise<{ readonly rows: readonly PreviewRow[]; readonly next: string | null }> {
  const statement = part === 'gone' ? gonePage(id, source.source, after) : shownPage(id, source.source, part, after);
  const { rows } = await sql<Line>`${statement} limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last !== undefined ? cursor(part, last.sortName, last.key) : null;
  return { rows: page.map((line) => toPreviewRow(line, part)), next };
}

const isChanged = sql`known.identity is not null and (known.record_digest <> shown.record_digest or known.is_gone = 1)`;

const shownAndKnown = (id: string, source: number) => sql`
  inventory_staged shown
  left join identity_view known on known.source = ${source} and known.key = shown.key
  where shown.import = ${id}`;

const isMissing = (id: string, source: number) => sql`
  known.source = ${source} and known.is_gone = 0
  and not exists (select 1 from inventory_staged shown where shown.import = ${id} and shown.key = known.key)`;

interface Line {
  readonly key: string;
  readonly sortName: string;
  readonly identity: IdentityId | null;
  readonly kind: IdentityKind;
  readonly name: string;
  readonly locator: string | null;
  readonly status: IdentityStatus;
  readonly entitlements: string | null;
  readonly record: string | null;
  readonly oldName: string | null;
  readonly oldLocator: string | null;
  readonly oldStatus: IdentityStatus | null;
  readonly oldEntitlements: string | null;
  readonly oldRecord: string | null;
  readonly wasGone: number | null;
  readonly named: IdentityId | null;
}

function shownPage(id: string, source: number, part: 'adds' | 'changes', after: string | null): RawBuilder<unknown> {
  return sql`
    select shown.key, shown.sort_name as "sortName", known.identity, shown.kind, shown.name, shown.locator, shown.status,
      shown.entitlement_digest as entitlements, shown.record,
      known.name as "oldName", known.locator as "oldLocator", known.status as "oldStatus",
      known.entitlement_digest as "oldEntitlements", known.is_gone as "wasGone",
      (select kept.record from identity_record kept where kept.identity = known.identity) as "oldRecord",
      (select min(other.identity) from identity_view other
        where other.source is null and other.kind = shown.kind and other.name = shown.name
          and coalesce(other.locator, '') = coalesce(shown.locator, '')) as named
    from ${shownAndKnown(id, source)}
      and ${part === 'adds' ? sql`known.identity is null` : isChanged}
      and ${placeBehind(part, after, sql`shown.sort_name`, 'string', sql`shown.key`)}
    order by shown.sort_name, shown.key`;
}

function gonePage(id: string, source: number, after: string | null): RawBuilder<unknown> {
  return sql`
    select known.key, known.sort_name as "sortName", known.identity, known.kind, known.name, known.locator
    from identity_view known
    where ${isMissing(id, source)} and ${placeBehind('gone', after, sql`known.sort_name`, 'string', sql`known.key`)}
    order by known.sort_name, known.key`;
}

function toPreviewRow(line: Line, part: Part): PreviewRow {
  const { key, sortName, kind, name, locator, identity } = line;
  const what =
    part === 'changes' ? differing(line) : part === 'adds' && line.named !== null ? ['known from a case'] : [];
  return { key, sortName, kind, name, locator, identity: part === 'adds' ? line.named : identity, what };
}

/** What the import says otherwise than the one before it. */
function differing(line: Line): readonly string[] {
  const [old, now] = [recordOf(line.oldRecord), recordOf(line.record)];
  const says = (word: string, before: unknown, after: unknown) =>
    JSON.stringify(before) === JSON.stringify(after) ? [] : [word];
  return [
    ...(line.wasGone === 1 ? ['comes back'] : []),
    ...says('name', line.oldName, line.name),
    ...says('locator', line.oldLocator, line.locator),
    ...(line.oldStatus === 'retired' ? [] : says('status', line.oldStatus, line.status)),
    ...says('environment', old?.environment, now?.environment),
    ...says('owner', [old?.owner, old?.ownerFrom], [now?.owner, now?.ownerFrom]),
    ...says('purpose', old?.purpose, now?.purpose),
    ...says('consumers', old?.consumers, now?.consumers),
    ...says('credentials', old?.credentials, now?.credentials),
    ...says('entitlements', line.oldEntitlements, line.entitlements),
    ...says('remarks', old?.remarks, now?.remarks),
  ];
}
