export const WORDS = {
  report: 'a report',
  title: (name: string) => `Writing ${name}`,
  loading: 'Fetching the report',
  text: 'Text of the report',
  back: 'Back to the engagement',
  readOnly:
    'You can read this report. Leads and authors of the engagement write in it, for as long as it is being reported.',
  pages: 'This document is shown as pages: look at it on its own page.',
  inventory: 'Bring the table of identities up to date',
} as const;
