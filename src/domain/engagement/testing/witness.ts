import type { DocumentId, EngagementEvent, EngagementEventType, ValueId, VersionId } from '../events.ts';

type Of<T extends EngagementEventType> = Extract<EngagementEvent, { type: T }>;

/**
 * What must be true of a history whatever the code that made it: written apart from it, from the sentences of the design,
 * by looking back over the events each time. Returns what is broken, in words; empty where nothing is.
 */
export function broken(history: readonly EngagementEvent[], detectors: string): string[] {
  return history.flatMap((event, i) => {
    const before = history.slice(0, i);
    const wrong = [
      ...(event.facts.by === 'person' &&
      event.type !== 'opened' &&
      event.type !== 'lead-appointed' &&
      !isMember(before, event.actor)
        ? ['by an outsider']
        : []),
      ...(event.type === 'lead-appointed' ? unappointable(before, event) : []),
      ...(event.type === 'released' ? unreleasable(before, event, detectors) : []),
      ...(event.type === 'share-used' && event.facts.act !== 'refused' ? unsharable(before, event) : []),
      ...(event.type === 'disposal-begun' ? undisposable(before, event.facts.at) : []),
      ...(event.type === 'disposal-executed' ? unbegun(before) : []),
      ...(event.type === 'closed' ? unclosable(before) : []),
      ...(event.type === 'value-decided' && event.facts.disposition === 'keep' && isSecret(before, event.facts.value)
        ? ['a secret is kept']
        : []),
    ];
    return wrong.map((says) => `${event.type} (${i}): ${says}`);
  });
}

function all<T extends EngagementEventType>(history: readonly EngagementEvent[], ...types: readonly T[]): Of<T>[] {
  return history.filter((event): event is Of<T> => types.some((type) => type === event.type));
}

function isMember(history: readonly EngagementEvent[], actor: string): boolean {
  const last = history.findLast(
    (event) =>
      (event.type === 'opened' && event.actor === actor) ||
      ((event.type === 'member-added' || event.type === 'member-removed' || event.type === 'lead-appointed') &&
        event.facts.member === actor),
  );
  return last !== undefined && last.type !== 'member-removed';
}

function isSecret(history: readonly EngagementEvent[], value: ValueId): boolean {
  const scanned = all(history, 'version-scanned').flatMap(({ facts }) => facts.findings);
  const marked = all(history, 'finding-marked').map(({ facts }) => facts);
  return [...scanned, ...marked].some((found) => found.value === value && found.class === 'secret');
}

interface OfVersion {
  readonly document: DocumentId;
  readonly version: VersionId;
}

function isSame(a: OfVersion, b: OfVersion): boolean {
  return a.document === b.document && a.version === b.version;
}

/** Values of a version: of its last scan, and what was marked by hand since. */
function valuesIn(history: readonly EngagementEvent[], version: OfVersion): ValueId[] {
  const from = history.findLastIndex((event) => event.type === 'version-scanned' && isSame(event.facts, version));
  const scan = history[from];
  const scanned = scan?.type === 'version-scanned' ? scan.facts.findings.map(({ value }) => value) : [];
  const marked = all(history.slice(from + 1), 'finding-marked').filter(({ facts }) => isSame(facts, version));
  return [...scanned, ...marked.map(({ facts }) => facts.value)];
}

/** The last moment at which something of a version, or of what is decided about it, was changed. */
function changedAt(history: readonly EngagementEvent[], version: OfVersion): number {
  const own = new Set(valuesIn(history, version));
  return history.findLastIndex(
    (event) =>
      ((event.type === 'version-scanned' || event.type === 'finding-marked') && isSame(event.facts, version)) ||
      (event.type === 'value-decided' && own.has(event.facts.value)),
  );
}

function unreleasable(history: readonly EngagementEvent[], { facts }: Of<'released'>, detectors: string): string[] {
  const versions = all(history, 'version-added').filter((one) => one.facts.document === facts.document);
  const scan = all(history, 'version-scanned').findLast((one) => isSame(one.facts, facts));
  const changed = changedAt(history, facts);
  const made = history.findLastIndex((event) => event.type === 'rendition-proved' && isSame(event.facts, facts));
  const proof = history[made];
  const approval = all(history.slice(made + 1), 'release-approved').find((one) => isSame(one.facts, facts));
  const authors = versions.map(({ actor }) => actor);
  return [
    ...(versions.at(-1)?.facts.version === facts.version ? [] : ['it is not the newest version']),
    ...(scan?.facts.detectors === detectors ? [] : ['it was not scanned by these detectors']),
    ...(made > changed ? [] : ['its copies are older than what was changed']),
    ...(proof?.type === 'rendition-proved' && proof.facts.hash === facts.hash ? [] : ['these copies were not proved']),
    ...(approval !== undefined && approval.facts.hash === facts.hash ? [] : ['nobody approved these copies']),
    ...(approval !== undefined && authors.includes(approval.actor) ? ['an author approved'] : []),
    ...valuesIn(history, facts).flatMap((value) => undecided(history, value, facts.at)),
  ];
}

function undecided(history: readonly EngagementEvent[], value: ValueId, at: number): string[] {
  const decision = all(history, 'value-decided').findLast(({ facts }) => facts.value === value);
  if (decision === undefined) return ['a value is not decided'];
  if (decision.facts.disposition === 'keep' && isSecret(history, value)) return ['a secret stays'];
  if (decision.facts.disposition !== 'redact-and-rotate') return [];
  const isDead = all(history, 'value-proven').findLast(({ facts }) => facts.value === value)?.facts.dead === true;
  const asked = all(history, 'exception-requested').findLast(({ facts }) => facts.value === value);
  const granted = all(history, 'exception-decided').findLast(({ facts }) => facts.value === value);
  const isExcepted =
    asked !== undefined &&
    granted?.facts.granted === true &&
    history.indexOf(granted) > history.indexOf(asked) &&
    granted.actor !== asked.actor &&
    asked.facts.until > at;
  return isDead || isExcepted ? [] : ['a credential may be alive'];
}

/** By somebody else, and whoever led it before is gone. */
function unappointable(history: readonly EngagementEvent[], { actor, facts }: Of<'lead-appointed'>): string[] {
  const partOf = (who: string) =>
    history.findLast(
      (event) =>
        (event.type === 'opened' && event.actor === who) ||
        ((event.type === 'member-added' || event.type === 'member-removed' || event.type === 'lead-appointed') &&
          event.facts.member === who),
    );
  const people = new Set(history.flatMap((event) => ('member' in event.facts ? [event.facts.member] : [event.actor])));
  const leads = [...people].filter((who) => {
    const last = partOf(who);
    return last?.type === 'member-added'
      ? last.facts.role === 'lead'
      : last !== undefined && last.type !== 'member-removed';
  });
  return [
    ...(facts.member === actor ? ['by oneself'] : []),
    ...(leads.every((who) => facts.gone.some((one) => one === who)) ? [] : ['somebody still led it']),
  ];
}

function unsharable(history: readonly EngagementEvent[], { facts }: Of<'share-used'>): string[] {
  const share = all(history, 'share-made').find((one) => one.facts.share === facts.share);
  if (share === undefined) return ['there is no such share'];
  const revoked = all(history, 'share-revoked').some((one) => one.facts.share === facts.share);
  const released = history.findLastIndex(
    (event) =>
      event.type === 'released' && event.facts.rendition === share.facts.rendition && isSame(event.facts, share.facts),
  );
  return [
    ...(revoked ? ['it was revoked'] : []),
    ...(share.facts.until > facts.at ? [] : ['it is over']),
    ...(released > changedAt(history, share.facts) ? [] : ['what it shows is not released any more']),
    ...(facts.act === 'downloaded' && !share.facts.download ? ['it may not be downloaded'] : []),
  ];
}

/** Nothing happens between beginning and end of it. */
function unbegun(history: readonly EngagementEvent[]): string[] {
  return history.at(-1)?.type === 'disposal-begun' ? [] : ['it was not begun'];
}

function undisposable(history: readonly EngagementEvent[], at: number): string[] {
  const lifted = all(history, 'hold-lifted').map(({ facts }) => facts.hold);
  const held = all(history, 'hold-placed').some(({ facts }) => !lifted.includes(facts.hold));
  const request = all(history, 'disposal-requested').at(-1);
  const approval = all(history, 'disposal-approved').at(-1);
  const isApproved = approval !== undefined && approval.actor !== request?.actor;
  return [
    ...(held ? ['a hold stands'] : []),
    ...(request === undefined ? ['nobody asked for it'] : []),
    ...(request?.facts.early === true && !isApproved && !isOver(history, at) ? ['one person did it early'] : []),
  ];
}

/** Whether the time of retention is over: 30 days, 365 or 2,555 after it was closed. */
function isOver(history: readonly EngagementEvent[], at: number): boolean {
  const days = { brief: 30, standard: 365, long: 2_555 }[all(history, 'opened')[0]?.facts.retention ?? 'long'];
  const closed = all(history, 'closed').at(-1);
  return closed !== undefined && at >= closed.facts.at + days * 86_400_000;
}

function unclosable(history: readonly EngagementEvent[]): string[] {
  const exits = new Set(all(history, 'exit-recorded').map(({ facts }) => facts.entry));
  const cleared = new Set(all(history, 'place-cleared').map(({ facts }) => facts.place));
  const ended = new Set(all(history, 'case-ended').map(({ facts }) => facts.case));
  return [
    ...(all(history, 'entry-added').some(({ facts }) => !exits.has(facts.entry)) ? ['an identity has no exit'] : []),
    ...(all(history, 'place-listed').some(({ facts }) => !cleared.has(facts.place)) ? ['a place is not clear'] : []),
    ...(all(history, 'case-opened').some(({ facts }) => !ended.has(facts.case)) ? ['a case is open'] : []),
  ];
}
