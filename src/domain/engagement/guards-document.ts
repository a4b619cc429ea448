import { refuse } from '../kit/refusals.ts';
import type { CommandOfVerb } from './commands.ts';
import { gapsInWords } from './gap-words.ts';
import { newestOf, releaseGaps } from './release-gate.ts';
import type { Engagement, Version } from './state.ts';
import type { Refused } from './verdict.ts';

/** A version that is the same byte for byte is none: it would undo what was decided and approved for nothing. */
export function addable({ documents }: Engagement, { facts }: CommandOfVerb<'add-version'>): Refused | null {
  const known = documents.flatMap(({ versions }) => versions).some(({ version }) => version === facts.version);
  return known || newestOf(documents, facts.document)?.digest === facts.digest ? refuse('already-done') : null;
}

type OfVersion = CommandOfVerb<'scan-version' | 'mark-finding' | 'keep-original' | 'destroy-original'>;

/** Any version can be scanned again, also one that was released: what is found later is told. */
export function scannable({ documents }: Engagement, command: OfVersion): Refused | null {
  const { document, version: id } = command.facts;
  const version = documents.find((one) => one.document === document)?.versions.find((one) => one.version === id);
  if (version === undefined) return refuse('unknown-part');
  if (command.verb === 'mark-finding') return version.scan === null ? refuse('unknown-part') : null;
  if (command.verb === 'keep-original') {
    if (version.original.state === 'destroyed') return refuse('already-done');
    return command.facts.until > command.at ? null : refuse('day-not-ahead');
  }
  if (command.verb === 'destroy-original')
    return version.original.state === 'destroyed' ? refuse('already-done') : null;
  return null;
}

/** Copies are proved of what is decided about completely, and of nothing older. */
export function provable(
  state: Engagement,
  command: CommandOfVerb<'prove-rendition'>,
  detectors: string,
): Refused | null {
  const version = newestOnly(state, command);
  if ('ok' in version) return version;
  const gaps = releaseGaps(state, command.facts.document, detectors, command.at).filter(
    ({ gap }) => gap === 'unscanned' || gap === 'undecided',
  );
  return gaps.length === 0 ? null : refuse('release-gate', ...gapsInWords(gaps));
}

/** By somebody who wrote no version of the document, for exactly the copies that they saw. */
export function approvableRelease(state: Engagement, command: CommandOfVerb<'approve-release'>): Refused | null {
  const version = newestOnly(state, command);
  if ('ok' in version) return version;
  if (isAuthor(state, command)) return refuse('own-release');
  if (!isOf(version, command)) return refuse('other-hash');
  return version.rendition?.approvedBy === null ? null : refuse('already-done');
}

export function releasable(state: Engagement, command: CommandOfVerb<'release'>, detectors: string): Refused | null {
  const version = newestOnly(state, command);
  if ('ok' in version) return version;
  const gaps = releaseGaps(state, command.facts.document, detectors, command.at);
  if (gaps.length > 0) return refuse('release-gate', ...gapsInWords(gaps));
  if (!isOf(version, command)) return refuse('other-hash');
  return version.rendition?.releasedAt === null ? null : refuse('already-done');
}

type OfRendition = CommandOfVerb<'prove-rendition' | 'approve-release' | 'release'>;

function newestOnly({ documents }: Engagement, { facts }: OfRendition): Version | Refused {
  const newest = newestOf(documents, facts.document);
  if (newest === null) return refuse('unknown-part');
  return newest.version === facts.version ? newest : refuse('older-version');
}

function isOf({ rendition }: Version, { facts }: OfRendition): boolean {
  return rendition?.rendition === facts.rendition && rendition.hash === facts.hash;
}

function isAuthor({ documents }: Engagement, { actor, facts }: OfRendition): boolean {
  const own = documents.find(({ document }) => document === facts.document)?.versions ?? [];
  return own.some(({ author }) => author === actor.id);
}
