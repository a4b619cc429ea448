import type { SelectQueryBuilder } from 'kysely';
import type { CaseId, CredentialId, EvidenceId, SubmissionId } from '../../domain/kit/ids.ts';
import type { Tables } from '../tables.ts';
import type { EvidenceRow, FingerprintRow, IdentityRow, ImportedIdentity, KitRow } from '../types.ts';
import type { Engine } from './engine.ts';

function identityRows({ db }: Engine): SelectQueryBuilder<Tables, 'identity_view', IdentityRow> {
  return db.selectFrom('identity_view').select((column) => [
    'identity_view.identity',
    'identity_view.kind',
    'identity_view.name',
    'identity_view.locator',
    'identity_view.owner',
    column
      .selectFrom('identity_link as counted')
      .whereRef('counted.identity', '=', 'identity_view.identity')
      .select((inner) => inner.fn.countAll<number>().as('cases'))
      .$asScalar()
      .$notNull()
      .as('cases'),
  ]);
}

export async function identitiesOfCase(engine: Engine, id: CaseId): Promise<readonly IdentityRow[]> {
  const linked = engine.db
    .selectFrom('identity_link')
    .select('identity_link.identity')
    .where('identity_link.case_id', '=', id);
  return await identityRows(engine)
    .where('identity_view.identity', 'in', linked)
    .orderBy('identity_view.name')
    .orderBy('identity_view.identity')
    .execute();
}

/** Those of them that an import has shown, and whose import says now what they are: no case has written that. */
export async function importedOfCase({ db }: Engine, id: CaseId): Promise<readonly ImportedIdentity[]> {
  return await db
    .selectFrom('identity_link')
    .innerJoin('identity_view', 'identity_view.identity', 'identity_link.identity')
    .innerJoin('inventory_source', 'inventory_source.source', 'identity_view.source')
    .innerJoin('inventory_import', 'inventory_import.import', 'inventory_source.latest_import')
    .select(['identity_view.identity', 'inventory_import.person'])
    .where('identity_link.case_id', '=', id)
    .orderBy('identity_view.identity')
    .execute();
}

export async function fingerprintsOfCase({ db }: Engine, id: CaseId): Promise<readonly FingerprintRow[]> {
  return await db
    .selectFrom('fingerprint')
    .select(FINGERPRINT)
    .where('case_id', '=', id)
    .orderBy('credential')
    .orderBy('fingerprint')
    .execute();
}

const FINGERPRINT = [
  'fingerprint',
  'kind',
  'scope',
  'case_id as case',
  'credential',
  'placeholder',
  'check_fingerprint as check',
] as const;

/** What is known of one credential, in whichever case it was noted: a merged case takes the credential and not its row. */
export async function fingerprintsOfCredential(
  { db }: Engine,
  credential: CredentialId,
): Promise<readonly FingerprintRow[]> {
  return await db
    .selectFrom('fingerprint')
    .select(FINGERPRINT)
    .where('credential', '=', credential)
    .orderBy('fingerprint')
    .execute();
}

export async function fingerprintsShared(
  { db }: Engine,
  fingerprints: readonly string[],
): Promise<readonly FingerprintRow[]> {
  if (fingerprints.length === 0) return [];
  return await db
    .selectFrom('fingerprint')
    .select(FINGERPRINT)
    .where('scope', '=', 'installation')
    .where('fingerprint', 'in', fingerprints)
    .orderBy('fingerprint')
    .orderBy('case_id')
    .execute();
}

export async function knownFingerprints({
  db,
}: Engine): Promise<readonly Pick<FingerprintRow, 'fingerprint' | 'kind'>[]> {
  return await db
    .selectFrom('fingerprint')
    .select(['fingerprint', (column) => column.fn.min('kind').as('kind')])
    .where('scope', '=', 'installation')
    .groupBy('fingerprint')
    .execute();
}

function evidenceRows({ db }: Engine): SelectQueryBuilder<Tables, 'evidence', EvidenceRow> {
  return db
    .selectFrom('evidence')
    .select(['evidence', 'case_id as case', 'sealed_sha256 as sealedSha256', 'sha256', 'size', 'about']);
}

export async function evidence(engine: Engine, id: EvidenceId): Promise<EvidenceRow | null> {
  return (await evidenceRows(engine).where('evidence', '=', id).executeTakeFirst()) ?? null;
}

export async function evidenceOfCase(engine: Engine, id: CaseId): Promise<readonly EvidenceRow[]> {
  return await evidenceRows(engine).where('case_id', '=', id).orderBy('evidence').execute();
}

export async function codeOwner(
  { db }: Engine,
  hash: string,
): Promise<{ readonly submission: SubmissionId; readonly case: CaseId } | null> {
  return (
    (await db
      .selectFrom('code')
      .select(['submission', 'case_id as case'])
      .where('hash', '=', hash)
      .executeTakeFirst()) ?? null
  );
}

export async function claim(
  { db }: Engine,
  key: string,
): Promise<{ readonly request: string; readonly case: CaseId | null } | null> {
  return (
    (await db.selectFrom('claim').select(['request', 'case_id as case']).where('key', '=', key).executeTakeFirst()) ??
    null
  );
}

export async function kit({ db }: Engine, hash: string): Promise<KitRow | null> {
  const row = db
    .selectFrom('kit')
    .select([
      'hash',
      'case_id as case',
      'credential',
      'purpose',
      'target',
      'expires_at as expiresAt',
      'used_at as usedAt',
    ])
    .where('hash', '=', hash);
  return (await row.executeTakeFirst()) ?? null;
}
