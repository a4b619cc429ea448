export const WORDS = {
  title: 'Start',
  lead: 'What is yours to do here.',
  noRole: 'You have no role yet. Ask an administrator for one; until then you can report something, as anybody can.',
  places: {
    engagements: { name: 'Engagements', says: 'Reports for customers: scanned, released, shared and disposed of.' },
    administration: { name: 'Administration', says: 'People, teams, settings and how the installation stands.' },
    account: { name: 'Your account', says: 'Where you are signed in, and with what you come in.' },
    report: { name: 'Report something', says: 'The form that everybody uses.' },
  },
};
