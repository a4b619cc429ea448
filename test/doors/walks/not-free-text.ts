/** Addresses have a strict shape of their own, and a cursor is what the server gave out. */
export const NOT_FREE_TEXT = new Set([
  'case.report.contact',
  'case.addConsumer.contact',
  'case.contactConsumer.contact',
  'people.setUp.email',
  'people.signIn.email',
  'people.invite.email',
  'people.setUp.name',
  'engagement.addMember.email',
  // has to be the name of the engagement
  'engagement.requestDisposal.confirm',
  'engagement.share.email',
  // has to be a name of the time zone database
  'house.setCalendar.timeZone',
  'case.queue.after',
  'identity.list.after',
  'inventory.preview.after',
]);
