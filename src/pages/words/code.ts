/** Words of the page that asks for a tracking code. */
export const codeWords = {
  title: 'Look up a report',
  heading: 'Look up a report',
  lead: 'Type or paste the seven words that you were given when you sent it.',
  code: 'Tracking code',
  codeHint: 'Seven words; their order matters.',
  send: 'Show the status',
  lost: 'Lost the code? We cannot find it again, on purpose. If you left a mail address you will still be told by mail; otherwise send the report once more.',
} as const;
