import type { Reads } from '../types.ts';
import * as approvals from './approvals.ts';
import { caseReach, casesChangedSince } from './case-reach.ts';
import * as caseRows from './case-rows.ts';
import { engagementReads } from './engagements.ts';
import type { Engine } from './engine.ts';
import { expiredExemptions } from './exemptions.ts';
import { houseReads } from './house.ts';
import { inventoryReads } from './inventory.ts';
import * as late from './late-findings.ts';
import * as figures from './figures.ts';
import * as jobs from './jobs.ts';
import * as people from './people.ts';
import { queue } from './queue.ts';
import { queueCounts } from './queue-counts.ts';
import * as review from './review.ts';
import { reviewDue } from './review-due.ts';
import { passkeyReads } from './passkeys.ts';
import { providerReads } from './provider.ts';
import * as sessions from './sessions.ts';
import * as streams from './streams.ts';
import { tail } from './tail.ts';
import { tokenReads } from './tokens.ts';
import * as traces from './traces.ts';

/** Every read on one engine. */
export function readsOn(engine: Engine): Reads {
  return {
    stream: (id) => streams.stream(engine, id),
    tail: (id) => tail(engine, id),
    caseReach: (covers, after, limit) => caseReach(engine, covers, after, limit),
    casesChangedSince: (covers) => casesChangedSince(engine, covers),
    eventsFrom: (id, from) => streams.eventsFrom(engine, id, from),
    streamOfCase: (number) => streams.streamOfCase(engine, number),
    streams: (kind, after, limit) => streams.streams(engine, kind, after, limit),
    queue: (filter) => queue(engine, filter),
    caseRow: (id) => caseRows.caseRow(engine, id),
    queueCounts: queueCounts(engine),
    codeOwner: (hash) => traces.codeOwner(engine, hash),
    consumerOfCode: (hash) => review.consumerOfCode(engine, hash),
    reviews: (window, after, limit) => review.reviews(engine, window, after, limit),
    ...reviewDue(engine),
    identityNames: (ids) => review.identityNames(engine, ids),
    ...inventoryReads(engine),
    ...engagementReads(engine),
    ...houseReads(engine),
    ...providerReads(engine),
    ...tokenReads(engine),
    ...passkeyReads(engine),
    identitiesOfCase: (id) => traces.identitiesOfCase(engine, id),
    importedOfCase: (id) => traces.importedOfCase(engine, id),
    fingerprintsShared: (fingerprints) => traces.fingerprintsShared(engine, fingerprints),
    knownFingerprints: async (since) => ({
      rows: since === null ? await traces.knownFingerprints(engine) : [],
      mark: '',
    }),
    fingerprintsOfCase: (id) => traces.fingerprintsOfCase(engine, id),
    fingerprintsOfCredential: (id) => traces.fingerprintsOfCredential(engine, id),
    casesSharing: (fingerprints, except) => caseRows.casesSharing(engine, fingerprints, except),
    evidence: (id) => traces.evidence(engine, id),
    evidenceOfCase: (id) => traces.evidenceOfCase(engine, id),
    lateFindingsOfCase: (id) => late.lateFindingsOfCase(engine, id),
    casesWithLateFindings: (limit) => late.casesWithLateFindings(engine, limit),
    casesToRescan: late.casesToRescan(engine),
    people: () => people.people(engine),
    person: (id) => people.person(engine, id),
    personByEmail: (email) => people.personByEmail(engine, email),
    session: (hash) => sessions.session(engine, hash),
    sessionsOf: (owner) => sessions.sessionsOf(engine, owner),
    kit: (hash) => traces.kit(engine, hash),
    link: (hash) => people.link(engine, hash),
    openRecoveries: (at) => people.openRecoveries(engine, at),
    claim: (key) => traces.claim(engine, key),
    undisputed: (at, limit) => jobs.undisputed(engine, at, limit),
    expiredExemptions: (at, limit) => expiredExemptions(engine, at, limit),
    unansweredChanges: (at, limit) => approvals.unansweredChanges(engine, at, limit),
    endedChanges: (at, limit) => approvals.endedChanges(engine, at, limit),
    changesToCompare: (limit) => approvals.changesToCompare(engine, limit),
    signedFor: (identity) => approvals.signedFor(engine, identity),
    approvalLook: (id, request) => approvals.approvalLook(engine, id, request),
    lapsedExemptions: (at, limit) => approvals.lapsedExemptions(engine, at, limit),
    recurrence: (id, about) => approvals.recurrence(engine, id, about),
    recurrencesOf: (id) => approvals.recurrencesOf(engine, id),
    outboxDepth: () => jobs.outboxDepth(engine),
    sizes: () => jobs.sizes(engine),
    waitingMail: () => figures.waitingMail(engine),
    promiseFigures: (at, soon) => figures.promiseFigures(engine, at, soon),
    oldestStagedLeaf: () => figures.oldestStagedLeaf(engine),
  };
}
