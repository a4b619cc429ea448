import type { FingerprintRow } from '../types.ts';
import { indexWords } from '../words.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import { insertRows, type Kit } from './kit.ts';

export function keepFingerprints(kit: Kit, fingerprints: readonly FingerprintRow[]): readonly Write[] {
  const rows = fingerprints.map(({ case: case_id, fingerprint, credential, kind, scope, placeholder, check }) => ({
    case_id,
    fingerprint,
    credential,
    kind,
    scope,
    placeholder,
    check_fingerprint: check,
  }));
  return insertRows<'fingerprint'>(kit, 'fingerprint', rows, (part) =>
    kit.db
      .insertInto('fingerprint')
      .values(part)
      .onConflict((same) =>
        same
          .columns(['case_id', 'fingerprint', 'credential'])
          .doUpdateSet((excluded) => ({ check_fingerprint: excluded.ref('excluded.check_fingerprint') }))
          .where('fingerprint.check_fingerprint', 'is', null),
      ),
  );
}

export function keepEvidence({ db }: Kit, evidence: Gathered['evidence']): readonly Write[] {
  return evidence.map(({ evidence: id, case: case_id, sealedSha256, sha256, size, about }) => {
    const row = { case_id, sealed_sha256: sealedSha256, sha256, size, about };
    return write(
      db
        .insertInto('evidence')
        .values({ evidence: id, ...row })
        .onConflict((same) => same.column('evidence').doUpdateSet(row)),
    );
  });
}

export function dropEvidence({ db }: Kit, dropped: Gathered['dropEvidence']): readonly Write[] {
  return dropped.map((id) => write(db.deleteFrom('evidence').where('evidence', '=', id)));
}

/** The words of an event, once more each time that its text is replaced. */
export function indexTexts(kit: Kit, texts: Gathered['search']): readonly Write[] {
  const rows = texts.map(({ event, case: case_id, body }) => ({ event, case_id, words: indexWords(String(body)) }));
  return insertRows<'search_text'>(kit, 'search_text', rows, (part) =>
    kit.db
      .insertInto('search_text')
      .values(part)
      .onConflict((same) =>
        same.column('event').doUpdateSet((excluded) => ({
          case_id: excluded.ref('excluded.case_id'),
          words: excluded.ref('excluded.words'),
        })),
      ),
  );
}
