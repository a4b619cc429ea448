import type { Grant } from './grant.ts';

/** Whoever belongs to an engagement may; whoever does not is told that there is none. Which part in it may what, the engagement says. */
const MEMBER = { roles: 'any', requires: 'person' } as const satisfies Grant;
/** What leaves the house or is destroyed: each of those who decide it does so in their own session. */
const SIGNS = { ...MEMBER, stepUp: true, inPerson: true } as const satisfies Grant;
const LEAD = { roles: ['delivery-lead'], requires: 'person' } as const satisfies Grant;
/** An administrator gives an engagement that nobody leads a lead, in their own name, and sees nothing of it. */
const LOOK = { roles: ['administrator'], requires: 'person' } as const satisfies Grant;
const APPOINTS = { ...LOOK, stepUp: true, inPerson: true } as const satisfies Grant;
const RECIPIENT = { roles: 'any', anonymous: true } as const satisfies Grant;
const SYSTEM = { roles: [], system: true } as const satisfies Grant;

/** No token reaches any of these: what leaves the house, and what is destroyed, people decide. */
export const ENGAGEMENT_PERMISSIONS = {
  'engagement.open': LEAD,
  'engagement.list': MEMBER,
  'engagement.show': MEMBER,
  'engagement.withoutLead': LOOK,
  'engagement.appointLead': APPOINTS,
  'engagement.addMember': MEMBER,
  'engagement.removeMember': MEMBER,
  'engagement.addDocument': MEMBER,
  'engagement.addVersion': MEMBER,
  'engagement.newReport': MEMBER,
  'engagement.source': MEMBER,
  'engagement.saveSource': MEMBER,
  'engagement.rescan': { ...MEMBER, system: true },
  'engagement.review': MEMBER,
  'engagement.page': MEMBER,
  'engagement.decide': MEMBER,
  'engagement.acceptPolicy': MEMBER,
  'engagement.mark': MEMBER,
  'engagement.preview': MEMBER,
  'engagement.prove': MEMBER,
  'engagement.approveRelease': SIGNS,
  'engagement.release': SIGNS,
  'engagement.download': MEMBER,
  'engagement.share': MEMBER,
  'engagement.revokeShare': MEMBER,
  'engagement.shareLog': MEMBER,
  'engagement.recordShareMail': SYSTEM,
  // The link is the key: whoever was given it has no account here.
  'share.show': RECIPIENT,
  'share.enter': RECIPIENT,
  'share.look': RECIPIENT,
  'share.page': RECIPIENT,
  'share.words': RECIPIENT,
  'share.download': RECIPIENT,
  'engagement.keepOriginal': MEMBER,
  'engagement.destroyOriginal': SIGNS,
  'engagement.requestException': MEMBER,
  'engagement.decideException': SIGNS,
  'engagement.caseOutcome': MEMBER,
  'engagement.followCase': SYSTEM,
  'engagement.addEntry': MEMBER,
  'engagement.listPlace': MEMBER,
  'engagement.givePlaceKit': MEMBER,
  'engagement.clearPlace': MEMBER,
  'engagement.recordExit': MEMBER,
  'engagement.suggestEntries': MEMBER,
  'engagement.handover': MEMBER,
  'engagement.beginClosing': MEMBER,
  'engagement.resumeReporting': MEMBER,
  'engagement.close': MEMBER,
  'engagement.placeHold': MEMBER,
  'engagement.liftHold': SIGNS,
  'engagement.requestDisposal': SIGNS,
  'engagement.approveDisposal': SIGNS,
  'engagement.countersignDisposal': SIGNS,
  'engagement.disposalRecord': MEMBER,
  'engagement.disposalRecordFile': MEMBER,
  'engagement.pack': MEMBER,
  'engagement.beginDisposal': SYSTEM,
  'engagement.executeDisposal': SYSTEM,
  'engagement.verifyDisposal': SYSTEM,
  'engagement.destroyDueOriginals': SYSTEM,
} as const satisfies Record<string, Grant>;
