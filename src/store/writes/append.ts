import type { Write } from '../write.ts';
import { keepLooks, keepRecurrences } from './approvals.ts';
import { showCases } from './cases.ts';
import { claimKeys, keepCodes, moveCodes } from './codes.ts';
import type { Gathered } from './gather.ts';
import type { Kit } from './kit.ts';
import { keepBehaviours, keepSaid, showIdentities } from './identities.ts';
import { takeInventoryTurns } from './held-words.ts';
import { writeHouse } from './house.ts';
import { writeInventory } from './inventory.ts';
import { writeEngagement } from './engagements.ts';
import { keepKits, useKit } from './kits.ts';
import { takeProbeTurn } from './probe-turns.ts';
import { keepLateFindings, keepRescans } from './late-findings.ts';
import { keepConsumerCodes, keepReviews } from './review.ts';
import { finishMessages, postponeMessages, queueMessages } from './outbox.ts';
import { dropRecoveries, keepLink, keepPerson, useLink } from './people.ts';
import { writePasskey } from './passkeys.ts';
import { writeProvider } from './provider.ts';
import { endSessions, keepSession, proveSession, seeSession } from './sessions.ts';
import { addEvents, makeStreams, moveStreams, replaceTexts } from './streams.ts';
import { keepToken, noteTokenUse } from './tokens.ts';
import { dropEvidence, indexTexts, keepEvidence, keepFingerprints } from './traces.ts';

/**
 * The statements of what is appended, in order. What can conflict comes first: the streams, which are locks as well,
 * then claims and links, so that a loser has written little.
 */
export function appendWrites(kit: Kit, change: Gathered): readonly Write[] {
  return [
    ...makeStreams(kit, change),
    ...moveStreams(kit, change),
    ...claimKeys(kit, change.claims),
    ...change.useLinks.map((link) => useLink(kit, link)),
    ...change.useKits.map((used) => useKit(kit, used)),
    ...change.probeTurns.map((turn) => takeProbeTurn(kit, turn)),
    ...takeInventoryTurns(kit, change),
    ...keepCodes(kit, change.codes),
    ...addEvents(kit, change),
    ...replaceTexts(kit, change.replaceTexts),
    ...showCases(
      kit,
      change.cases,
      new Set(change.streams.filter(({ make }) => make !== undefined).map(({ id }) => id)),
    ),
    ...moveCodes(kit, change.moveCodes),
    ...showIdentities(kit, change.identities),
    ...change.said.map((said) => keepSaid(kit, said)),
    ...keepBehaviours(kit, change.behaviours),
    ...change.inventory.flatMap((step) => writeInventory(kit, step)),
    ...change.engagements.flatMap((step) => writeEngagement(kit, step)),
    ...keepFingerprints(kit, change.fingerprints),
    ...keepEvidence(kit, change.evidence),
    ...dropEvidence(kit, change.dropEvidence),
    ...keepLateFindings(kit, change.lateFindings),
    ...keepRescans(kit, change.rescans),
    ...keepConsumerCodes(kit, change.consumerCodes),
    ...keepReviews(kit, change.reviews),
    ...keepLooks(kit, change.approvalLooks),
    ...keepRecurrences(kit, change.recurrences),
    ...indexTexts(kit, change.search),
    ...change.house.map((step) => writeHouse(kit, step)),
    ...change.people.map((person) => keepPerson(kit, person)),
    ...change.endSessions.map((ended) => endSessions(kit, ended)),
    ...change.sessions.map((session) => keepSession(kit, session)),
    ...change.seenSessions.map((seen) => seeSession(kit, seen)),
    ...change.provedSessions.map((proved) => proveSession(kit, proved)),
    ...change.provider.flatMap((step) => writeProvider(kit, step)),
    ...change.passkeys.map((step) => writePasskey(kit, step)),
    ...change.dropRecoveries.map((person) => dropRecoveries(kit, person)),
    ...change.links.map((link) => keepLink(kit, link)),
    ...change.tokens.map((token) => keepToken(kit, token)),
    ...change.tokenUses.map((use) => noteTokenUse(kit, use)),
    ...keepKits(kit, change.kits),
    ...queueMessages(kit, change.outbox),
    ...finishMessages(kit, change.outboxDone),
    ...postponeMessages(kit, change.outboxLater),
  ];
}
