/** Labels and help of the fields in the forms of the trace. */
export const TRACE_FIELDS = {
  changeOf: 'Of which identity',
  before: 'How it was',
  after: 'How it is now',
  noPictures:
    'There are fewer than two imports of what it may do, so there is nothing to compare. Import what it may do first.',
  comparing: 'Comparing',
  nothingTicked: 'Tick what shall change.',
  changeUntil: 'Until',
  changeUntilHelp: 'After that day an import should show it as it is now again. Empty is for good.',
  changeWhy: 'Why',

  threadKind: 'Where it was said',
  address: 'Address',
  addressHelp:
    'Where the thread can be read, such as https://chat.example.org/c/42. It is shown, and never opened by itself.',
  author: 'Who said it',
  authorHelp: 'As they are called there.',
  excerpt: 'What was said',
  excerptHelp: 'The words that matter, copied. Credentials in them are taken out.',

  consumerName: 'Name',
  consumerNameHelp: 'A system or a team: billing-worker, the data team.',
  contact: 'Mail address',
  contactHelp: 'They get a mail with a link to answer. Without an address nobody tells them.',
  ofIdentity: 'Uses which identity',
  ofCredential: 'Which credential',
  fromItsPage: 'named on the identity’s page',
  consumersOffered: (count: number) =>
    count === 1 ? '1 known consumer is offered.' : `${count} known consumers are offered.`,

  targetsLoading: 'Looking up where it can be tried',
  target: 'Where it is tried',
  chooseTarget: 'Choose where it is tried.',
  noTarget:
    'It is not known where this credential can be tried. Link an imported identity whose record leads to its server, or ask an administrator to list the server; or let the holder look.',
  secret: 'The old credential',
  secretHelp: 'It goes to its issuer once and is kept nowhere, so that another try needs it again.',
  secretNeeded: 'Give the credential that shall be dead.',
  consentLegend: 'Your agreement',
  consent: 'Offer it to that server now. If it is still valid, the server sees somebody sign in with it.',
  consentNeeded: 'Agree that it is tried there.',
  triesLeft: (left: number) =>
    left === 1 ? 'This case takes one more try.' : `This case takes ${left === 0 ? 'no' : left} more tries.`,
  row: 'Row of the issuer’s table:',
  meaning: {
    refused: 'It is proof: an action that ended this credential can be verified by a probe now.',
    'still-valid': 'What was done to end it has not worked: it is open again, and the case is back at acting.',
    'cannot-tell': 'It proves nothing, neither way. Try again later, or look in another way.',
  },
  kitFor: 'What they shall do',
  kitProbe: 'Ask the issuer whether it still takes the credential',
  kitProbeHelp: 'They give it to the command on their own machine, which asks its issuer.',
  kitGit: 'Search a repository and its history for it',
  kitGitHelp: 'The command knows the credential by its fingerprint, so nobody has to type it.',
  kitNoTarget:
    'It is not known here where this credential can be tried. They are asked for the server on their machine.',
  kitCommand: 'Send them this command',
  kitOnce: 'It works once. It is shown only now, and can be used until',
  kitCopy: 'Copy the command',
  kitCopied: 'The command is copied.',
  kitNotCopied: 'The browser would not copy it: select the command and copy it by hand.',

  backToCase: 'Back to the case',
} as const;
