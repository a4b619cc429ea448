export const WORDS = {
  title: 'Handbook',
  lead: 'How the desk is used and looked after, a chapter for each kind of person. Your own stand first.',
  leadForOutsiders: 'What can be read without an account.',
  contents: 'Contents of the handbook',
  all: 'All pages',
  table: 'Table',
  inClone: 'in the clone of the project:',
};
