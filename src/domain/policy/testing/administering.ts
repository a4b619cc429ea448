const HOUSE = [
  'house.changes',
  'house.doctor',
  'house.setCalendar',
  'house.setOrganisation',
  'house.setPromises',
  'house.setRetention',
  'house.settings',
  'house.testMail',
  'team.change',
  'team.drop',
  'team.make',
  'token.end',
  'token.list',
  'token.make',
];

/** What administrators may and nobody else, as a person would list it: apart from the table that it is held against. */
export const ADMINISTERING = [
  ...HOUSE,
  'engagement.appointLead',
  'engagement.withoutLead',
  'people.disable',
  'people.invite',
  'people.changes',
  'people.list',
  'people.makeRecovery',
  'people.releaseAccount',
  'people.setRoles',
];
