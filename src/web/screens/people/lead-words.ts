/** What is said of engagements that nobody leads any more. */
export const LEADS = {
  title: 'Engagements that nobody leads',
  lead: 'Whoever led them does not work here any more, so nobody can go on with them. You see their numbers and nothing else: you appoint somebody, and stay outside.',
  ledBy: (names: string) => `led by ${names}`,
  open: 'Appoint a lead',
  dialog: (engagement: string) => `Appoint a lead for ${engagement}`,
  sure: 'They see everything that the engagement holds, and say who else belongs to it. Its team is told, and every administrator reads that you did it.',
  person: 'Who leads it',
  personHelp: 'Active people with the role of a delivery lead, except yourself.',
  nobody: 'There is nobody else who is active and has the role of a delivery lead. Give somebody the role first.',
  button: 'Appoint',
  done: (name: string, engagement: string) => `${name} leads ${engagement} now.`,
  cancel: 'Cancel',
  leaves: (count: number) =>
    count === 1
      ? 'Leaves an engagement that nobody else leads.'
      : `Leaves ${count} engagements that nobody else leads.`,
  wouldLeave: (count: number) =>
    count === 1
      ? 'They lead an engagement alone. Nobody can go on with it until somebody is appointed on this page.'
      : `They lead ${count} engagements alone. Nobody can go on with those until somebody is appointed on this page.`,
};
