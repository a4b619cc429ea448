/** Words of the report form. */
export const reportWords = {
  title: 'Report a problem',
  heading: 'Tell us what you saw',
  lead: 'A key in a chat, a token used from somewhere odd, a bot that nobody knows. No account, under a minute. A person looks at it, and you are told what came of it.',
  what: 'What did you see?',
  whatHint: 'In your own words. You can paste what you found.',
  where: 'Where?',
  whereHint: 'A repository, a channel, a server, a link.',
  optional: 'optional',
  files: 'Files',
  filesHint:
    'A screenshot, a log, a document: up to 5. Credentials in them are hidden too; what we cannot read is not kept.',
  filesAgain: 'Choose the files again: your browser does not keep them.',
  fire: 'Is anything on fire?',
  fireYes: 'Yes, somebody should look right now',
  hiddenTerm: 'Secrets',
  hiddenSays:
    'Credentials that we recognise are hidden before anything is stored. The next page shows what was hidden, and there you can take out what we missed.',
  toldTerm: 'Your answer',
  toldSays:
    'The next page gives you a tracking code. The answer waits under it, and you can write with us there. To get it by mail as well, leave an address under “More”.',
  more: 'More',
  moreSays: 'what kind of problem, how to reach you',
  kind: 'What kind of problem is it?',
  kindUnknown: 'I do not know',
  contact: 'Mail address',
  contactHint:
    'Leave it empty to stay anonymous: we then keep nothing about you, no address and no IP. The tracking code is enough.',
  send: 'Send the report',
  work: 'Many reports came from here.',
  workWaits: 'Without a script in your browser: send it in',
  workSeconds: 'seconds or later, with the same button. Sent sooner, nothing is lost: this page comes back.',
  workRuns: 'Your browser is working out a small sum, so that machines cannot flood us. You can go on writing.',
  workDone: 'Done: you can send it.',
  workSends: 'The report is sent as soon as the sum is done.',
} as const;
