/** What a clock decides when its time is over, as a person could. */
export const BY_CLOCK = [
  'case.close',
  'case.endExemption',
  'case.markUnreachable',
  'case.resume',
  'identity.redact',
  'identity.redactFound',
  'text.redact',
  'text.redactFound',
];
/** Everything that jobs of our own may do. Written out on purpose, as all these lists are. */
export const BY_SYSTEM = [
  ...BY_CLOCK,
  'case.compareChange',
  'case.expireChange',
  'case.proposeClassification',
  'case.recordConsumerDelivery',
  'case.recordDelivery',
  'case.recur',
  'engagement.beginDisposal',
  'engagement.destroyDueOriginals',
  'engagement.executeDisposal',
  'engagement.followCase',
  'engagement.recordShareMail',
  'engagement.rescan',
  'engagement.verifyDisposal',
  'inventory.drop',
  'inventory.rescan',
  'house.recordBackup',
  'house.recordRestore',
  'ledger.index',
  'text.rescan',
];
