import type { EngagementVerb } from './transitions.ts';
import type { MemberRole } from './words.ts';

const LEAD = ['lead'] as const;
const WRITES = ['lead', 'author'] as const;
const REVIEWS = ['lead', 'reviewer'] as const;
const ANY = ['lead', 'author', 'reviewer'] as const;

/** Which members may do what. That nobody approves what is their own is checked with the thing itself. */
const MAY_DO: Readonly<Partial<Record<EngagementVerb, readonly MemberRole[]>>> = {
  'add-member': LEAD,
  'remove-member': LEAD,
  'add-version': WRITES,
  'mark-finding': ANY,
  'decide-value': WRITES,
  'request-exception': WRITES,
  'decide-exception': REVIEWS,
  'approve-release': REVIEWS,
  release: LEAD,
  'keep-original': LEAD,
  'destroy-original': LEAD,
  share: LEAD,
  'revoke-share': ANY,
  'add-entry': WRITES,
  'list-place': WRITES,
  'give-place-kit': WRITES,
  'clear-place': WRITES,
  'record-exit': WRITES,
  'begin-closing': LEAD,
  'resume-reporting': LEAD,
  close: LEAD,
  'place-hold': LEAD,
  'lift-hold': LEAD,
  'request-disposal': LEAD,
  'approve-disposal': REVIEWS,
  'countersign-disposal': REVIEWS,
};

export function mayDo(role: MemberRole, verb: EngagementVerb): boolean {
  return MAY_DO[verb]?.includes(role) ?? false;
}
