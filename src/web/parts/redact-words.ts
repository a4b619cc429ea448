/** What every form says by which a missed secret is taken out for good. */
export const REDACT_WORDS = {
  open: 'Remove a missed secret',
  submit: 'Remove it for good',
  value: 'The exact text that must go',
  valueHelp: 'Copy it whole, as it stands there. It is used to find the places and is not kept.',
  redactReason: 'What it is',
  missedSecret: 'A credential that was not recognised',
  personalData: 'Personal data',
  gone: 'What will be gone',
  stays: 'What stays',
  confirm: (word: string) => `Type ${word} to confirm`,
  confirmHelp: 'It cannot be brought back.',
  notConfirmed: (word: string) => `Type ${word} exactly.`,
  removed: (count: number) => `Removed in ${count} ${count === 1 ? 'place' : 'places'}.`,
} as const;
