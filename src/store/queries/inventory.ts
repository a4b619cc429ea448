import type { InventoryReads } from '../types.ts';
import type { Engine } from './engine.ts';
import * as entitlements from './entitlements.ts';
import * as held from './held-words.ts';
import { identityPages } from './identity-list.ts';
import * as identities from './identities.ts';
import { previewCounts, previewPart } from './import-preview.ts';
import * as found from './inventory-findings.ts';
import * as imports from './imports.ts';

/** Every read of the inventory on one engine. */
export function inventoryReads(engine: Engine): InventoryReads {
  return {
    inventoryVersion: () => held.inventoryVersion(engine),
    removals: () => held.removals(engine),
    heldRows: (of, after, limit) => held.heldRows(engine, of, after, limit),
    inventoryFindings: (identity) => found.inventoryFindings(engine, identity),
    fingerprintsFound: (fingerprints) => found.fingerprintsFound(engine, fingerprints),
    identitiesWithFindings: (limit) => found.identitiesWithFindings(engine, limit),
    inventoryRescan: () => found.inventoryRescan(engine),
    sources: () => imports.sources(engine),
    importRow: (id) => imports.importRow(engine, id),
    imports: (limit) => imports.imports(engine, limit),
    importsToDrop: (before, limit) => imports.importsToDrop(engine, before, limit),
    stagedDigests: (id, keys) => imports.stagedDigests(engine, id, keys),
    stagedPage: (id, after, limit) => imports.stagedPage(engine, id, after, limit),
    previewCounts: (row) => previewCounts(engine, row),
    previewPart: (row, part, after, limit) => previewPart(engine, row, part, after, limit),
    unreadable: (id, after, limit) => imports.unreadable(engine, id, after, limit),
    identityPage: identityPages(engine),
    identity: (id) => identities.identity(engine, id),
    identitiesCalled: (names) => identities.identitiesCalled(engine, names),
    identitiesNamed: (kind, name) => identities.identitiesNamed(engine, kind, name),
    identityRecord: (id) => identities.identityRecord(engine, id),
    snapshots: (id) => entitlements.snapshots(engine, id),
    latestSnapshot: (id) => entitlements.latestSnapshot(engine, id),
    snapshot: (id, digest) => entitlements.snapshot(engine, id, digest),
    snapshotsOfImport: (id, after, limit) => entitlements.snapshotsOfImport(engine, id, after, limit),
    behaviours: (id) => identities.behaviours(engine, id),
    behavioursThatHold: (at) => identities.behavioursThatHold(engine, at),
    casesOfIdentity: (id, limit) => identities.casesOfIdentity(engine, id, limit),
  };
}
