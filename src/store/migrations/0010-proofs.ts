import type { Migration } from './migration.ts';

/** What proves that a credential is dead or gone: fingerprints that may leave the house, and the kits they leave in. */
export const proofs: Migration = {
  number: 10,
  name: 'proofs',
  statements: ({ int, id, end }) => [
    'alter table fingerprint add column check_fingerprint text',
    // A credential keeps its row in the case where it was met, also when that is merged into another one.
    'create index fingerprint_credential on fingerprint (credential)',
    `create table kit (
      hash ${id} primary key,
      case_id ${id} not null,
      credential ${id} not null,
      purpose text not null,
      target text,
      expires_at ${int} not null,
      used_at ${int}
    ${end}`,
  ],
};
