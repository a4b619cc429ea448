import type { Grant } from './permissions.ts';

/** Whoever belongs to an engagement may; whoever does not is told that there is none. Which part in it may what, the engagement says. */
const MEMBER = { roles: 'any', requires: 'person' } as const satisfies Grant;
const LEAD = { roles: ['delivery-lead'], requires: 'person' } as const satisfies Grant;
const SYSTEM = { roles: [], system: true } as const satisfies Grant;

/** No token reaches any of these: what leaves the house, and what is destroyed, people decide. */
export const ENGAGEMENT_PERMISSIONS = {
  'engagement.open': LEAD,
  'engagement.list': MEMBER,
  'engagement.show': MEMBER,
  'engagement.addMember': MEMBER,
  'engagement.removeMember': MEMBER,
  'engagement.addDocument': MEMBER,
  'engagement.addVersion': MEMBER,
  'engagement.rescan': { ...MEMBER, system: true },
  'engagement.review': MEMBER,
  'engagement.page': MEMBER,
  'engagement.decide': MEMBER,
  'engagement.acceptPolicy': MEMBER,
  'engagement.mark': MEMBER,
  'engagement.preview': MEMBER,
  'engagement.prove': MEMBER,
  'engagement.approveRelease': MEMBER,
  'engagement.release': MEMBER,
  'engagement.download': MEMBER,
  'engagement.keepOriginal': MEMBER,
  'engagement.destroyOriginal': MEMBER,
  'engagement.requestException': MEMBER,
  'engagement.decideException': MEMBER,
  'engagement.caseOutcome': MEMBER,
  'engagement.followCase': SYSTEM,
  'engagement.beginClosing': MEMBER,
  'engagement.resumeReporting': MEMBER,
  'engagement.close': MEMBER,
  'engagement.placeHold': MEMBER,
  'engagement.liftHold': MEMBER,
  'engagement.requestDisposal': MEMBER,
  'engagement.approveDisposal': MEMBER,
  'engagement.countersignDisposal': MEMBER,
  'engagement.disposalRecord': MEMBER,
  'engagement.disposalRecordFile': MEMBER,
  'engagement.pack': MEMBER,
  'engagement.beginDisposal': SYSTEM,
  'engagement.executeDisposal': SYSTEM,
  'engagement.verifyDisposal': SYSTEM,
  'engagement.destroyDueOriginals': SYSTEM,
} as const satisfies Record<string, Grant>;
