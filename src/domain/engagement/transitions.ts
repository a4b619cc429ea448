import type { EngagementEventType } from './events.ts';
import type { EngagementStage } from './words.ts';

type From = EngagementStage | 'none';
interface Row {
  readonly event: EngagementEventType;
  readonly by: readonly ('person' | 'recipient' | 'system')[];
  /** For each stage in which the verb is possible: the stage afterwards. */
  readonly from: Readonly<Partial<Record<From, EngagementStage>>>;
}

const PERSON = ['person'] as const;
const SYSTEM = ['system'] as const;
const REPORTING = { open: 'reporting', reporting: 'reporting' } as const;
/** Also while it is being closed: what is missing is done then. */
const WORKING = { ...REPORTING, closing: 'closing' } as const;
const STAYING = { open: 'open', reporting: 'reporting', closing: 'closing' } as const;
const KEPT = { ...STAYING, closed: 'closed' } as const;

/** Verb × stage → next stage. What is not here is refused. */
export const ENGAGEMENT_TRANSITIONS = {
  open: { event: 'opened', by: PERSON, from: { none: 'open' } },
  'add-member': { event: 'member-added', by: PERSON, from: KEPT },
  'appoint-lead': { event: 'lead-appointed', by: PERSON, from: { ...KEPT, disposed: 'disposed' } },
  'remove-member': { event: 'member-removed', by: PERSON, from: KEPT },
  'plant-canary': { event: 'canary-planted', by: SYSTEM, from: STAYING },
  'add-version': { event: 'version-added', by: PERSON, from: REPORTING },
  'scan-version': { event: 'version-scanned', by: SYSTEM, from: KEPT },
  'mark-finding': { event: 'finding-marked', by: PERSON, from: WORKING },
  'decide-value': { event: 'value-decided', by: PERSON, from: WORKING },
  'open-case': { event: 'case-opened', by: SYSTEM, from: WORKING },
  'prove-value': { event: 'value-proven', by: SYSTEM, from: KEPT },
  'end-case': { event: 'case-ended', by: SYSTEM, from: KEPT },
  'request-exception': { event: 'exception-requested', by: PERSON, from: WORKING },
  'decide-exception': { event: 'exception-decided', by: PERSON, from: WORKING },
  'prove-rendition': { event: 'rendition-proved', by: SYSTEM, from: WORKING },
  'approve-release': { event: 'release-approved', by: PERSON, from: WORKING },
  release: { event: 'released', by: PERSON, from: WORKING },
  'keep-original': { event: 'original-kept', by: PERSON, from: WORKING },
  'destroy-original': { event: 'original-destroyed', by: ['person', 'system'], from: KEPT },
  share: { event: 'share-made', by: PERSON, from: KEPT },
  'make-copy': { event: 'copy-made', by: SYSTEM, from: KEPT },
  'mail-share': { event: 'share-mailed', by: SYSTEM, from: KEPT },
  'use-share': { event: 'share-used', by: ['recipient'], from: KEPT },
  'revoke-share': { event: 'share-revoked', by: PERSON, from: KEPT },
  'add-entry': { event: 'entry-added', by: ['person', 'system'], from: WORKING },
  'list-place': { event: 'place-listed', by: PERSON, from: WORKING },
  'give-place-kit': { event: 'place-kit-given', by: PERSON, from: WORKING },
  'search-place': { event: 'place-searched', by: ['recipient'], from: WORKING },
  /** By a search that found nothing, or by a person's word. */
  'clear-place': { event: 'place-cleared', by: ['person', 'system'], from: WORKING },
  'record-exit': { event: 'exit-recorded', by: PERSON, from: WORKING },
  'begin-closing': { event: 'closing-begun', by: PERSON, from: { open: 'closing', reporting: 'closing' } },
  'resume-reporting': { event: 'reporting-resumed', by: PERSON, from: { closing: 'reporting' } },
  close: { event: 'closed', by: PERSON, from: { closing: 'closed' } },
  'place-hold': { event: 'hold-placed', by: PERSON, from: KEPT },
  'lift-hold': { event: 'hold-lifted', by: PERSON, from: KEPT },
  'request-disposal': { event: 'disposal-requested', by: ['person', 'system'], from: { closed: 'closed' } },
  'approve-disposal': { event: 'disposal-approved', by: PERSON, from: { closed: 'closed' } },
  'begin-disposal': { event: 'disposal-begun', by: SYSTEM, from: { closed: 'closed' } },
  'execute-disposal': { event: 'disposal-executed', by: SYSTEM, from: { closed: 'disposed' } },
  'verify-disposal': { event: 'disposal-verified', by: SYSTEM, from: { disposed: 'disposed' } },
  'countersign-disposal': { event: 'disposal-countersigned', by: PERSON, from: { disposed: 'disposed' } },
} as const satisfies Record<string, Row>;

export type EngagementVerb = keyof typeof ENGAGEMENT_TRANSITIONS;

export function engagementRow(verb: EngagementVerb): Row {
  return ENGAGEMENT_TRANSITIONS[verb];
}
