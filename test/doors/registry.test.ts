import { expect, test } from 'vitest';
import { PERMISSIONS } from '../../src/domain/policy/permissions.ts';
import { isMadeHere, text } from '../../src/operations/fields.ts';
import { REGISTRY } from '../../src/operations/registry.ts';

/** Verbs that run inside another operation, so that nobody can call them alone. */
const INSIDE = ['case.collect'];

test('given the registry, then every input of every operation was made by fields.ts', () => {
  for (const operation of REGISTRY.values()) {
    for (const [name, field] of Object.entries(operation.input))
      expect(isMadeHere(field), `${operation.name}.${name}`).toBe(true);
  }
});

test('given a look-alike of a field, then it is told apart', () => {
  expect(isMadeHere({ ...text() })).toBe(false);
});

test('given the permissions, then each belongs to an operation, and each operation has one', () => {
  expect([...REGISTRY.keys(), ...INSIDE].toSorted()).toEqual(Object.keys(PERMISSIONS).toSorted());
});

test('given an operation that changes nothing, then its name is one that reads', () => {
  const reading = [...REGISTRY.values()].filter(({ changes }) => !changes).map(({ name }) => name);
  expect(reading.toSorted()).toEqual([
    'case.consumerStatus',
    'case.downloadEvidence',
    'case.draftOutcome',
    'case.previewChange',
    'case.probeTargets',
    'case.queue',
    'case.readEvidence',
    'case.receipt',
    'case.show',
    'case.triage',
    'engagement.disposalRecord',
    'engagement.disposalRecordFile',
    'engagement.download',
    'engagement.list',
    'engagement.pack',
    'engagement.page',
    'engagement.preview',
    'engagement.review',
    'engagement.shareLog',
    'engagement.show',
    'engagement.source',
    'engagement.suggestEntries',
    'engagement.withoutLead',
    'house.changes',
    'house.doctor',
    'house.settings',
    'identity.compare',
    'identity.list',
    'identity.show',
    'identity.snapshots',
    'inventory.list',
    'inventory.preview',
    'kit.open',
    'kit.openPlace',
    'ledger.checkpoint',
    'ledger.key',
    'ledger.pack',
    'people.askPasskey',
    'people.askSignature',
    'people.beginAtProvider',
    'people.beginPasskey',
    'people.changes',
    'people.list',
    'people.me',
    'people.passkeys',
    'people.provider',
    'people.sessions',
    'review.cases',
    'review.coverage',
    'review.evidence',
    'review.export',
    'review.patterns',
    'share.look',
    'share.page',
    'share.show',
    'share.words',
    'team.list',
    'text.found',
    'token.list',
  ]);
});
