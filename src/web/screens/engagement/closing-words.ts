export const WORDS = {
  title: 'Closing',
  ready: 'Nothing is missing. It can be closed.',
  missing: 'Before it can be closed:',
  working: 'When the work is done, begin to close it: from then on no document is added.',
  begin: 'Begin to close',
  beginLead: 'No document is added from then on. What is missing is listed until nothing is; you can go back.',
  begun: 'It is being closed. What is missing stands in the section Closing.',
  close: 'Close the engagement',
  closeLead: (days: number) =>
    `From now on its time of retention runs: ${days} days. After that its content is disposed of.`,
  closeDone: 'The engagement is closed.',
  resume: 'Go back to reporting',
  resumeReason: 'Why',
  resumed: 'Documents can be added again.',
  closed: 'It is closed.',
  times: (says: string, count: number) => (count === 1 ? says : `${says} (${count} of them)`),
} as const;
