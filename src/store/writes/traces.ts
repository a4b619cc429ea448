import type { FingerprintRow } from '../types.ts';
import { indexWords } from '../words.ts';
import { write, type Write } from '../write.ts';
import type { Gathered } from './gather.ts';
import { insertRows, type Kit } from './kit.ts';

type Identity = Gathered['identities'][number];

/** Keeps what identities are called, and links them to their cases or unlinks them. Another one of the same name is `taken`. */
export function showIdentities(kit: Kit, identities: readonly Identity[]): readonly Write[] {
  return identities.flatMap((identity) => [
    showIdentity(kit, identity),
    identity.linked ? linkIdentity(kit, identity) : unlinkIdentity(kit, identity),
  ]);
}

function showIdentity({ db }: Kit, { identity, kind, name, locator, owner }: Identity): Write {
  const shown = {
    kind,
    name: String(name),
    locator: locator === null ? null : String(locator),
    owner: owner === null ? null : String(owner),
    // a space on both sides, so that ` word` finds the beginning of every word
    words: ` ${indexWords([name, locator ?? '', owner ?? ''].join(' '))} `,
  };
  const query = db
    .insertInto('identity_view')
    .values({ identity, ...shown })
    .onConflict((same) => same.column('identity').doUpdateSet(shown));
  return write(query, { unique: 'taken' });
}

function linkIdentity({ db }: Kit, { identity, case: case_id }: Identity): Write {
  return write(
    db
      .insertInto('identity_link')
      .values({ case_id, identity })
      .onConflict((linked) => linked.doNothing()),
  );
}

function unlinkIdentity({ db }: Kit, { identity, case: case_id }: Identity): Write {
  return write(db.deleteFrom('identity_link').where('case_id', '=', case_id).where('identity', '=', identity));
}

/** Keeps what was noted. Put again, only a check fingerprint that was not known yet is new. */
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
  return evidence.map(({ evidence: id, case: case_id, sealedSha256, sha256, size }) => {
    const row = { case_id, sealed_sha256: sealedSha256, sha256, size };
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
