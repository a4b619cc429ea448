/** Words of the page after a report was sent. */
export const receiptWords = {
  title: 'Your report is in',
  heading: 'Your report is in',
  lead: 'It is written down, signed, and in the queue of the people who look after this. A person will look at it.',
  codeHeading: 'Your tracking code',
  codeSays:
    'Keep it. It is shown once, and we cannot find it again: only its hash is stored. Whoever has these seven words can read the report and its answer.',
  toStatus: 'Look at the status',
  bookmark: 'The status as a link to keep',
  bookmarkSays: 'It has the code in it: bookmark it, but show it to nobody.',
  download: 'Download the receipt',
  downloadSays: 'A small file with our signature. With it you can prove, without us, that you sent this and when.',
  storedHeading: 'What was stored',
  where: 'Where',
  files: 'Files',
  inFile: (count: number) =>
    count === 0 ? 'no credential was recognised in it.' : `${count} ${count === 1 ? 'place is' : 'places are'} hidden.`,
  notInCopy: (what: readonly string[]) => `Not in the copy: ${what.join(', ')}.`,
  noneHidden: 'We recognised no credential in it.',
  oneHidden: 'One credential was hidden before anything was stored:',
  manyHidden: (count: number) => `${count} credentials were hidden before anything was stored:`,
} as const;
