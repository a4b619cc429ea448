import type { Append } from '../types.ts';

/** Several appends as one, for engines that write the rows of many in one statement. */
export type Gathered = { readonly [K in Exclude<keyof Append, 'claim'>]-?: NonNullable<Append[K]> } & {
  readonly claims: readonly NonNullable<Append['claim']>[];
};

/** Puts appends together that have no stream in common; in the order given. */
export function gather(changes: readonly Append[]): Gathered {
  return {
    streams: changes.flatMap(({ streams }) => streams),
    events: changes.flatMap(({ events }) => events),
    cases: changes.flatMap(({ cases }) => cases ?? []),
    codes: changes.flatMap(({ codes }) => codes ?? []),
    moveCodes: changes.flatMap(({ moveCodes }) => moveCodes ?? []),
    identities: changes.flatMap(({ identities }) => identities ?? []),
    said: changes.flatMap(({ said }) => said ?? []),
    behaviours: changes.flatMap(({ behaviours }) => behaviours ?? []),
    inventory: changes.flatMap(({ inventory }) => inventory ?? []),
    engagements: changes.flatMap(({ engagements }) => engagements ?? []),
    fingerprints: changes.flatMap(({ fingerprints }) => fingerprints ?? []),
    evidence: changes.flatMap(({ evidence }) => evidence ?? []),
    dropEvidence: changes.flatMap(({ dropEvidence }) => dropEvidence ?? []),
    lateFindings: changes.flatMap(({ lateFindings }) => lateFindings ?? []),
    rescans: changes.flatMap(({ rescans }) => rescans ?? []),
    consumerCodes: changes.flatMap(({ consumerCodes }) => consumerCodes ?? []),
    reviews: changes.flatMap(({ reviews }) => reviews ?? []),
    approvalLooks: changes.flatMap(({ approvalLooks }) => approvalLooks ?? []),
    recurrences: changes.flatMap(({ recurrences }) => recurrences ?? []),
    house: changes.flatMap(({ house }) => house ?? []),
    people: changes.flatMap(({ people }) => people ?? []),
    sessions: changes.flatMap(({ sessions }) => sessions ?? []),
    endSessions: changes.flatMap(({ endSessions }) => endSessions ?? []),
    seenSessions: changes.flatMap(({ seenSessions }) => seenSessions ?? []),
    provedSessions: changes.flatMap(({ provedSessions }) => provedSessions ?? []),
    passkeys: changes.flatMap(({ passkeys }) => passkeys ?? []),
    provider: changes.flatMap(({ provider }) => provider ?? []),
    dropRecoveries: changes.flatMap(({ dropRecoveries }) => dropRecoveries ?? []),
    links: changes.flatMap(({ links }) => links ?? []),
    useLinks: changes.flatMap(({ useLinks }) => useLinks ?? []),
    kits: changes.flatMap(({ kits }) => kits ?? []),
    probeTurns: changes.flatMap(({ probeTurns }) => probeTurns ?? []),
    tokens: changes.flatMap(({ tokens }) => tokens ?? []),
    tokenUses: changes.flatMap(({ tokenUses }) => tokenUses ?? []),
    useKits: changes.flatMap(({ useKits }) => useKits ?? []),
    outbox: changes.flatMap(({ outbox }) => outbox ?? []),
    outboxDone: changes.flatMap(({ outboxDone }) => outboxDone ?? []),
    outboxLater: changes.flatMap(({ outboxLater }) => outboxLater ?? []),
    search: changes.flatMap(({ search }) => search ?? []),
    replaceTexts: changes.flatMap(({ replaceTexts }) => replaceTexts ?? []),
    claims: changes.flatMap(({ claim }) => (claim === undefined ? [] : [claim])),
  };
}
