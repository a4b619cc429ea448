import { describe, expect, test } from 'vitest';
import { brand } from '../kit/ids.ts';
import type { Reason } from '../kit/refusals.ts';
import { SCOPES } from '../people/actor.ts';
import type { Actor } from '../people/actor.ts';
import { ROLES } from '../people/roles.ts';
import { ADMINISTERING } from './testing/administering.ts';
import type { Role } from '../people/roles.ts';
import { may } from './may.ts';
import { PERMISSIONS } from './permissions.ts';
import type { OperationName } from './permissions.ts';
import { BY_SYSTEM } from './testing/by-system.ts';
import { ENGAGING } from './testing/engaging.ts';
import { OWN } from './testing/own.ts';

const OPERATIONS = Object.keys(PERMISSIONS).filter((name): name is OperationName => name in PERMISSIONS);
const person = (...roles: readonly Role[]): Actor => ({
  kind: 'person',
  id: brand('11'.repeat(16)),
  roles,
  via: 'session',
  session: brand('55'.repeat(16)),
  provedAt: 0,
});
const reporter: Actor = { kind: 'reporter', submission: brand('aa'.repeat(16)), case: brand('cc'.repeat(16)) };
const machine = (...scopes: readonly (typeof SCOPES)[number][]): Actor => ({
  kind: 'machine',
  id: brand('ee'.repeat(16)),
  scopes,
});
const allowed = (actor: Actor) => OPERATIONS.filter((operation) => may(actor, operation).ok).toSorted();
const reasons = (actor: Actor) => OPERATIONS.map((operation) => reasonOf(actor, operation));

// The lists are written out here on purpose: they are what we promise, not what the table happens to say.
const WITH_CODE = [
  'case.answer',
  'case.collect',
  'case.consumerAnswer',
  'case.consumerStatus',
  'case.receipt',
  'case.redactOwn',
  'case.report',
  'case.reporterMessage',
  'case.status',
  'case.withdraw',
];
const PUBLIC = ['ledger.checkpoint', 'ledger.key'];
const DOORSTEP = [
  'people.askPasskey',
  'people.recover',
  'people.signInByPasskey',
  'kit.answer',
  'kit.answerPlace',
  'kit.history',
  'kit.open',
  'kit.openPlace',
  'people.accept',
  'people.beginAtProvider',
  'people.endedAtProvider',
  'people.provider',
  'people.setUp',
  'people.signIn',
  'people.signInAtProvider',
];
/** The link of a share is the key. */
const SHARED = ['share.download', 'share.enter', 'share.look', 'share.page', 'share.show', 'share.words'];
const ANY_PERSON = [...WITH_CODE, ...PUBLIC, ...DOORSTEP, ...SHARED, ...OWN, ...ENGAGING, 'team.list'];
const READING = [
  'case.previewChange',
  'case.probeTargets',
  'case.queue',
  'case.readEvidence',
  'case.downloadEvidence',
  'case.show',
  'case.triage',
  'identity.compare',
  'identity.list',
  'identity.show',
  'identity.snapshots',
  'inventory.list',
  'inventory.preview',
  'ledger.pack',
  'text.found',
  'review.cases',
  'review.coverage',
  'review.evidence',
  'review.export',
  'review.patterns',
];
const WORKING = [
  'addConsumer',
  'addEvidence',
  'classify',
  'close',
  'contactConsumer',
  'draftOutcome',
  'escalate',
  'executeAction',
  'identityUnknown',
  'linkIdentity',
  'linkThread',
  'listConsumers',
  'markUnreachable',
  'merge',
  'message',
  'planAction',
  'probe',
  'giveKit',
  'recordOutcome',
  'recordTriage',
  'requestChange',
  'requestExemption',
  'resume',
  'settleCredential',
  'split',
  'unlinkIdentity',
  'verifyAction',
  'wait',
  'waiveAction',
  'withdrawChange',
].map((verb) => `case.${verb}`);
const INVENTORY = [
  'identity.confirmOwner',
  'identity.describe',
  'identity.endBehaviour',
  'identity.explain',
  'identity.retire',
  'identity.setConsumers',
  'inventory.abandon',
  'inventory.add',
  'inventory.apply',
  'inventory.begin',
];
const REDACTING = [
  'identity.redact',
  'identity.redactFound',
  'identity.declineFound',
  'text.redact',
  'text.redactFound',
  'text.declineFound',
];
const APPROVING = ['case.decideChange', 'case.decideExemption', 'case.endExemption'];
/** A question that stands in the ledger: whoever reads cases may ask it, and no token. */
const ASKING = ['review.compareStock'];
const BY_ROLE: Readonly<Record<Role, readonly string[]>> = {
  responder: [...READING, ...ASKING, ...WORKING, ...INVENTORY, ...REDACTING],
  approver: [...READING, ...ASKING, ...APPROVING],
  'delivery-lead': ['engagement.open'],
  auditor: [...READING, ...ASKING],
  administrator: ADMINISTERING,
};

describe('who may do what', () => {
  test('given nobody in particular, then reporting, what a code opens, what is public and the doorstep are open, nothing else', () => {
    expect(allowed({ kind: 'anonymous' })).toEqual([...WITH_CODE, ...PUBLIC, ...DOORSTEP, ...SHARED].toSorted());
  });
  test('given the holder of a code, then what a code opens and what is public are open, nothing else', () => {
    expect(allowed(reporter)).toEqual([...WITH_CODE, ...PUBLIC].toSorted());
  });
  test.each(ROLES)('given the role %s alone, then exactly its operations are open', (role) => {
    expect(allowed(person(role))).toEqual([...ANY_PERSON, ...BY_ROLE[role]].toSorted());
  });
  test('given a person without any role, then they may report and look after themselves', () => {
    expect(allowed(person())).toEqual(ANY_PERSON.toSorted());
  });
  test('given every pair of roles, then a person may what either role may, and no more', () => {
    for (const one of ROLES) {
      for (const other of ROLES) {
        expect(allowed(person(one, other))).toEqual(
          [...new Set([...ANY_PERSON, ...BY_ROLE[one], ...BY_ROLE[other]])].toSorted(),
        );
      }
    }
  });
  test('given a token of each scope, then it reports, proposes or reads, and never decides', () => {
    expect(allowed(machine())).toEqual([]);
    expect(allowed(machine('report'))).toEqual([...WITH_CODE, ...PUBLIC].toSorted());
    expect(allowed(machine('propose'))).toEqual(['case.proposeClassification']);
    expect(allowed(machine('read'))).toEqual(READING.toSorted());
  });
  test('given our own jobs, then they deliver, watch clocks, propose and redact, nothing else', () => {
    expect(allowed({ kind: 'system' })).toEqual(BY_SYSTEM.toSorted());
  });
  test('given all actors together, then every operation in the table is open to somebody', () => {
    const everybody: readonly Actor[] = [
      { kind: 'anonymous' },
      reporter,
      person(...ROLES),
      { kind: 'person', id: brand('11'.repeat(16)), roles: ROLES, via: 'socket' },
      machine(...SCOPES),
      { kind: 'system' },
    ];
    expect([...new Set(everybody.flatMap(allowed))].toSorted()).toEqual(OPERATIONS.toSorted());
  });
});

describe('why not', () => {
  test('given nobody or a code on a verb of the desk, then they are asked to sign in', () => {
    for (const operation of [...READING, ...WORKING, ...APPROVING, ...ADMINISTERING].map(known)) {
      expect(reasonOf({ kind: 'anonymous' }, operation), operation).toBe('not-signed-in');
      expect(reasonOf(reporter, operation), operation).toBe('not-signed-in');
    }
  });
  test('given a token on anything that is decided, then a person is asked for, whatever its scopes', () => {
    for (const operation of [...WORKING, ...APPROVING, ...ADMINISTERING, ...REDACTING].map(known)) {
      expect(reasonOf(machine(...SCOPES), operation), operation).toBe('needs-a-person');
    }
  });
  test('given our own job on a decision that no clock takes, then a person is asked for', () => {
    expect(reasonOf({ kind: 'system' }, 'case.classify')).toBe('needs-a-person');
    expect(reasonOf({ kind: 'system' }, 'case.queue')).toBe('not-allowed');
  });
  test('given what only our own jobs do, then nobody is asked to sign in for it', () => {
    expect(reasonOf({ kind: 'anonymous' }, 'case.recordDelivery')).toBe('not-allowed');
    expect(reasonOf(person(...ROLES), 'case.recordDelivery')).toBe('not-allowed');
  });
  test('given a code, when it asks about another submission or case, then there is no such thing', () => {
    expect(may(reporter, 'case.status', { submission: brand('bb'.repeat(16)) })).toMatchObject({
      refusal: { reason: 'not-found' },
    });
    expect(may(reporter, 'case.status', { case: brand('dd'.repeat(16)) })).toMatchObject({
      refusal: { reason: 'not-found' },
    });
    expect(may(reporter, 'case.status', { submission: brand('aa'.repeat(16)), case: brand('cc'.repeat(16)) }).ok).toBe(
      true,
    );
  });
  test('given any actor and operation, then the refusal is one of four', () => {
    const seen = new Set(
      [{ kind: 'anonymous' } as const, reporter, person(), machine(), { kind: 'system' } as const].flatMap(reasons),
    );
    expect([...seen].filter((reason) => reason !== null).toSorted()).toEqual([
      'needs-a-person',
      'not-allowed',
      'not-signed-in',
    ]);
  });
});

function reasonOf(actor: Actor, operation: OperationName): Reason | null {
  const asked = may(actor, operation);
  return asked.ok ? null : asked.refusal.reason;
}

function known(name: string): OperationName {
  const found = OPERATIONS.find((operation) => operation === name);
  if (found === undefined) throw new Error(`The table has no operation ${name}.`);
  return found;
}
