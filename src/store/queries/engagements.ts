import type { ShareId, VersionId } from '../../domain/engagement/events.ts';
import type { CaseId, Millis, PersonId, StreamId } from '../../domain/kit/ids.ts';
import type {
  EngagementCaseRow,
  EngagementFileId,
  EngagementFileRow,
  EngagementLeadRow,
  EngagementMemberRow,
  EngagementReads,
  EngagementRow,
  EngagementScanRow,
  EngagementValueRow,
  ShareLinkRow,
} from '../engagement-rows.ts';
import type { Engine } from './engine.ts';

/** Every read about engagements on one engine. */
export function engagementReads(engine: Engine): EngagementReads {
  return {
    engagementOfNumber: (number) => engagementOfNumber(engine, number),
    engagementRow: (id) => engagementRow(engine, id),
    engagementsOf: (person) => engagementsOf(engine, person),
    engagementMember: (id, person) => engagementMember(engine, id, person),
    engagementLeads: () => engagementLeads(engine),
    engagementMembers: (id) => engagementMembers(engine, id),
    engagementValues: (id) => engagementValues(engine, id),
    engagementsSharing: (fingerprints, except) => engagementsSharing(engine, fingerprints, except),
    engagementScan: (version) => engagementScan(engine, version),
    engagementFile: (file) => engagementFile(engine, file),
    engagementFiles: (id) => engagementFiles(engine, id),
    engagementCases: (after, limit) => engagementCases(engine, after, limit),
    engagementCasesOf: (id) => engagementCasesOf(engine, id),
    engagementCase: (id) => engagementCase(engine, id),
    engagementsToDispose: (at, limit) => engagementsToDispose(engine, at, limit),
    engagementsWithOriginals: () => engagementsWithOriginals(engine),
    engagementFilesNamed: (names) => engagementFilesNamed(engine, names),
    shareLink: (hash) => shareLink(engine, hash),
    shareLinkOf: (share) => shareLinkOf(engine, share),
    shareLinks: (id) => shareLinks(engine, id),
  };
}

async function engagementOfNumber({ db }: Engine, number: number): Promise<StreamId | null> {
  const row = await db
    .selectFrom('stream')
    .select('id')
    .where('kind', '=', 'engagement')
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.id ?? null;
}

function rows({ db }: Engine) {
  return db
    .selectFrom('engagement_view')
    .innerJoin('stream', 'stream.id', 'engagement_view.engagement')
    .select(['engagement_view.engagement', 'stream.number', 'stage', 'engagement_view.kind', 'retention', 'name'])
    .select(['customer', 'contents', 'changed_at as changedAt', 'due_at as dueAt', 'held', 'disposal']);
}

function rowOf<T extends { readonly held: 0 | 1 }>(row: T) {
  return { ...row, held: row.held === 1 };
}

async function engagementRow(engine: Engine, id: StreamId): Promise<EngagementRow | null> {
  const row = await rows(engine).where('engagement_view.engagement', '=', id).executeTakeFirst();
  return row === undefined ? null : rowOf(row);
}

async function engagementsOf(engine: Engine, person: PersonId) {
  const found = await rows(engine)
    .innerJoin('engagement_member', 'engagement_member.engagement', 'engagement_view.engagement')
    .select('engagement_member.role')
    .where('engagement_member.person', '=', person)
    .orderBy('changed_at', 'desc')
    .orderBy('stream.number', 'desc')
    .execute();
  return found.map(rowOf);
}

async function engagementMember({ db }: Engine, id: StreamId, person: PersonId): Promise<EngagementMemberRow | null> {
  const row = await db
    .selectFrom('engagement_member')
    .select(['engagement', 'person', 'role', 'actor'])
    .where('engagement', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();
  return row ?? null;
}

async function engagementLeads({ db }: Engine): Promise<readonly EngagementLeadRow[]> {
  return await db
    .selectFrom('engagement_member')
    .innerJoin('stream', 'stream.id', 'engagement_member.engagement')
    .select(['stream.number', 'engagement_member.person'])
    .where('engagement_member.role', '=', 'lead')
    .orderBy('stream.number')
    .orderBy('engagement_member.person')
    .execute();
}

async function engagementMembers({ db }: Engine, id: StreamId): Promise<readonly EngagementMemberRow[]> {
  return await db
    .selectFrom('engagement_member')
    .select(['engagement', 'person', 'role', 'actor'])
    .where('engagement', '=', id)
    .orderBy('person')
    .execute();
}

function values({ db }: Engine) {
  return db
    .selectFrom('engagement_value')
    .select(['engagement', 'value', 'fingerprint', 'scope', 'class', 'kind', 'placeholder'])
    .select(['check_fingerprint as check', 'body']);
}

async function engagementValues(engine: Engine, id: StreamId): Promise<readonly EngagementValueRow[]> {
  const found = await values(engine).where('engagement', '=', id).orderBy('value').execute();
  return found.map((row) => ({ ...row, body: row.body === null ? null : plain(row.body) }));
}

async function engagementsSharing(
  engine: Engine,
  fingerprints: readonly string[],
  except: StreamId,
): Promise<readonly EngagementValueRow[]> {
  if (fingerprints.length === 0) return [];
  return await values(engine)
    .where('fingerprint', 'in', [...fingerprints])
    .where('scope', '=', 'installation')
    .where('engagement', '<>', except)
    .orderBy('engagement')
    .orderBy('value')
    .execute();
}

async function engagementScan({ db }: Engine, version: VersionId): Promise<EngagementScanRow | null> {
  const row = await db
    .selectFrom('engagement_scan')
    .select(['engagement', 'version', 'detectors', 'body'])
    .where('version', '=', version)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, body: plain(row.body) };
}

function files({ db }: Engine) {
  return db
    .selectFrom('engagement_file')
    .select(['file', 'engagement', 'role', 'of', 'form', 'key', 'sealed_sha256 as sealedSha256', 'sha256', 'size']);
}

async function engagementFile(engine: Engine, file: EngagementFileId): Promise<EngagementFileRow | null> {
  return (await files(engine).where('file', '=', file).executeTakeFirst()) ?? null;
}

async function engagementFiles(engine: Engine, id: StreamId): Promise<readonly EngagementFileRow[]> {
  return await files(engine).where('engagement', '=', id).orderBy('file').execute();
}

function cases({ db }: Engine) {
  return db.selectFrom('engagement_case').select(['case_id as case', 'engagement', 'value', 'submission', 'ended']);
}

async function engagementCases(
  engine: Engine,
  after: CaseId | null,
  limit: number,
): Promise<readonly EngagementCaseRow[]> {
  const open = cases(engine).where('ended', '=', 0).orderBy('case_id').limit(limit);
  const found = await (after === null ? open : open.where('case_id', '>', after)).execute();
  return found.map((row) => ({ ...row, ended: row.ended === 1 }));
}

async function engagementCasesOf(engine: Engine, id: StreamId): Promise<readonly EngagementCaseRow[]> {
  const found = await cases(engine).where('engagement', '=', id).orderBy('case_id').execute();
  return found.map((row) => ({ ...row, ended: row.ended === 1 }));
}

async function engagementCase(engine: Engine, id: CaseId): Promise<EngagementCaseRow | null> {
  const row = await cases(engine).where('case_id', '=', id).executeTakeFirst();
  return row === undefined ? null : { ...row, ended: row.ended === 1 };
}

async function engagementsToDispose(engine: Engine, at: Millis, limit: number): Promise<readonly EngagementRow[]> {
  const found = await rows(engine)
    .where((where) =>
      where.or([
        where.and([where('stage', '=', 'closed'), where('held', '=', 0), where('due_at', '<=', at)]),
        where.and([where('stage', '=', 'closed'), where('held', '=', 0), where('disposal', '=', 'approved')]),
        where('disposal', 'in', ['begun', 'executed']),
      ]),
    )
    .orderBy('due_at')
    .orderBy('engagement_view.engagement')
    .limit(limit)
    .execute();
  return found.map(rowOf);
}

async function engagementsWithOriginals({ db }: Engine): Promise<readonly StreamId[]> {
  const found = await db
    .selectFrom('engagement_file')
    .select('engagement')
    .distinct()
    .where('role', '=', 'original')
    .orderBy('engagement')
    .execute();
  return found.map(({ engagement }) => engagement);
}

async function engagementFilesNamed({ db }: Engine, names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const found = await db
    .selectFrom('engagement_file')
    .select('sealed_sha256')
    .where('sealed_sha256', 'in', [...names])
    .execute();
  return new Set(found.map((row) => row.sealed_sha256));
}

function links({ db }: Engine) {
  return db
    .selectFrom('share_link')
    .select(['hash', 'engagement', 'share', 'passphrase_hash as passphraseHash', 'tries'])
    .select(['locked_until as lockedUntil', 'seen_at as seenAt']);
}

async function shareLink(engine: Engine, hash: string): Promise<ShareLinkRow | null> {
  return (await links(engine).where('hash', '=', hash).executeTakeFirst()) ?? null;
}

async function shareLinkOf(engine: Engine, share: ShareId): Promise<ShareLinkRow | null> {
  return (await links(engine).where('share', '=', share).executeTakeFirst()) ?? null;
}

async function shareLinks(engine: Engine, id: StreamId): Promise<readonly ShareLinkRow[]> {
  return await links(engine).where('engagement', '=', id).orderBy('share').execute();
}

/** PostgreSQL's driver gives a `Buffer`; everybody else sees the same bytes as on SQLite. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
