import { brand } from '../../kit/ids.ts';
import type { Millis } from '../../kit/ids.ts';
import { safe } from '../../kit/safe.ts';
import type { Found } from '../events.ts';
import type { Disposition, ExitState, MemberRole, ValueClass } from '../words.ts';
import { DETECTORS, actorOf, made } from './stage.ts';
import type { Wish } from './stage.ts';
import type { EngagementDoer } from '../commands.ts';

const WORDS = safe`words`;

/** Commands by their few parts that matter in a test: ids are made of small numbers. */
export const wish = {
  open: (): Wish => ({
    verb: 'open',
    facts: { kind: 'implementation', retention: 'brief', contents: brand('contents') },
    text: { name: WORDS, customer: WORDS, purpose: WORDS },
  }),
  member: (who: EngagementDoer, role: MemberRole): Wish => ({
    verb: 'add-member',
    facts: { member: actorOf(who), role },
    text: {},
  }),
  appoint: (who: EngagementDoer, ...gone: readonly EngagementDoer[]): Wish => ({
    verb: 'appoint-lead',
    facts: { member: actorOf(who), gone: gone.map(actorOf) },
    text: {},
  }),
  version: (document: number, version: number, content = version): Wish => ({
    verb: 'add-version',
    facts: { ...of(document, version), digest: hash(content) },
    text: { name: WORDS },
  }),
  scan: (
    document: number,
    version: number,
    values: readonly number[],
    is: ValueClass = 'secret',
    detectors = DETECTORS,
  ): Wish => ({
    verb: 'scan-version',
    facts: { ...of(document, version), detectors, findings: values.map((value) => found(version, value, is)) },
    text: {},
  }),
  mark: (document: number, version: number, value: number): Wish => ({
    verb: 'mark-finding',
    facts: { ...of(document, version), ...found(version, value, 'secret') },
    text: {},
  }),
  decide: (value: number, disposition: Disposition, reason: boolean = false): Wish => ({
    verb: 'decide-value',
    facts: { value: made(value), disposition },
    text: reason ? { reason: WORDS } : {},
  }),
  openCase: (value: number): Wish => ({ verb: 'open-case', facts: ofCase(value), text: {} }),
  prove: (value: number, dead: boolean): Wish => ({ verb: 'prove-value', facts: { ...ofCase(value), dead }, text: {} }),
  endCase: (value: number): Wish => ({ verb: 'end-case', facts: ofCase(value), text: {} }),
  except: (value: number, until: Millis): Wish => ({
    verb: 'request-exception',
    facts: { value: made(value), until },
    text: { reason: WORDS },
  }),
  decideException: (value: number, granted: boolean): Wish => ({
    verb: 'decide-exception',
    facts: { value: made(value), granted },
    text: { reason: WORDS },
  }),
  proved: (document: number, version: number, rendition: number): Wish => ({
    verb: 'prove-rendition',
    facts: { ...of(document, version), rendition: made(rendition), hash: hash(rendition) },
    text: {},
  }),
  approve: (document: number, version: number, rendition: number): Wish => ({
    verb: 'approve-release',
    facts: { ...of(document, version), rendition: made(rendition), hash: hash(rendition) },
    text: {},
  }),
  release: (document: number, version: number, rendition: number): Wish => ({
    verb: 'release',
    facts: { ...of(document, version), rendition: made(rendition), hash: hash(rendition) },
    text: {},
  }),
  destroyOriginal: (document: number, version: number): Wish => ({
    verb: 'destroy-original',
    facts: of(document, version),
    text: {},
  }),
  share: (share: number, rendition: number, until: Millis, version = 1): Wish => ({
    verb: 'share',
    facts: {
      ...of(1, version),
      rendition: made(rendition),
      hash: hash(rendition),
      share: made(share),
      form: 'pdf',
      until,
      view: true,
      download: false,
    },
    text: { recipient: WORDS, email: WORDS },
  }),
  use: (share: number, act: 'opened' | 'revealed' | 'downloaded' | 'refused'): Wish => ({
    verb: 'use-share',
    facts: { share: made(share), act },
    text: {},
  }),
  revoke: (share: number): Wish => ({ verb: 'revoke-share', facts: { share: made(share) }, text: { reason: WORDS } }),
  entry: (entry: number): Wish => ({
    verb: 'add-entry',
    facts: { entry: made(entry), origin: 'borrowed' },
    text: { name: WORDS, owner: WORDS },
  }),
  place: (entry: number, place: number): Wish => ({
    verb: 'list-place',
    facts: { entry: made(entry), place: made(place), kind: 'ticket' },
    text: { where: WORDS },
  }),
  placeKit: (entry: number, place: number, kit: number, values: readonly number[], until: Millis): Wish => ({
    verb: 'give-place-kit',
    facts: {
      entry: made(entry),
      place: made(place),
      kit: made(kit),
      values: values.map((one) => made<'value'>(one)),
      until,
    },
    text: {},
  }),
  search: (entry: number, place: number, kit: number, found: number, unread = 0): Wish => ({
    verb: 'search-place',
    facts: {
      entry: made(entry),
      place: made(place),
      kit: made(kit),
      found,
      inFiles: Math.min(found, 1),
      files: 5,
      unread,
    },
    text: {},
  }),
  clearByScan: (entry: number, place: number): Wish => ({
    verb: 'clear-place',
    facts: { entry: made(entry), place: made(place), cleared: 'scan' },
    text: { says: WORDS },
  }),
  clear: (entry: number, place: number): Wish => ({
    verb: 'clear-place',
    facts: { entry: made(entry), place: made(place), cleared: 'statement' },
    text: { says: WORDS },
  }),
  exit: (entry: number, exit: ExitState): Wish => ({
    verb: 'record-exit',
    facts: { entry: made(entry), exit },
    text: { proof: WORDS },
  }),
  beginClosing: (): Wish => ({ verb: 'begin-closing', facts: {}, text: {} }),
  close: (): Wish => ({ verb: 'close', facts: {}, text: {} }),
  hold: (hold: number): Wish => ({ verb: 'place-hold', facts: { hold: made(hold) }, text: { reason: WORDS } }),
  lift: (hold: number): Wish => ({ verb: 'lift-hold', facts: { hold: made(hold) }, text: { reason: WORDS } }),
  dispose: (early: boolean): Wish => ({ verb: 'request-disposal', facts: { early }, text: { reason: WORDS } }),
  approveDisposal: (): Wish => ({ verb: 'approve-disposal', facts: {}, text: {} }),
  begin: (): Wish => ({ verb: 'begin-disposal', facts: {}, text: {} }),
  execute: (): Wish => ({ verb: 'execute-disposal', facts: { copies: COPIES }, text: {} }),
  verify: (unreadable = true): Wish => ({
    verb: 'verify-disposal',
    facts: { copies: COPIES, unreadable, canaries: 3 },
    text: {},
  }),
  canary: (number: number): Wish => ({ verb: 'plant-canary', facts: { number }, text: { word: WORDS } }),
  countersign: (): Wish => ({ verb: 'countersign-disposal', facts: {}, text: {} }),
};

const COPIES = [{ copy: 'rows', state: 'destroyed', until: null }] as const;

function of(document: number, version: number) {
  return { document: made<'document'>(document), version: made<'version'>(version) };
}

function ofCase(value: number) {
  return { value: made<'value'>(value), case: made<'stream'>(1_000 + value) };
}

function found(version: number, value: number, is: ValueClass): Found {
  return { finding: made(version * 1_000 + value), value: made(value), class: is };
}

function hash(number: number): string {
  return number.toString(16).padStart(64, '0');
}
