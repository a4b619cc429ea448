/** Words around taking out a secret that was missed. */
export const removalWords = {
  heading: 'Anything else?',
  says: 'Is there a password, key or token left in the text that we did not recognise? Paste exactly that value here and it is taken out everywhere in your report. The value itself is neither stored nor shown again.',
  value: 'The value to take out',
  send: 'Take it out',
  later: 'Take out a secret that we missed',
  title: 'Taken out',
  done: 'It is gone',
  none: 'The value stands nowhere in your report.',
  one: 'The value stood in one place, and is gone from it: the stored text, its index and its file no longer hold it.',
  many: (count: number) =>
    `The value stood in ${count} places, and is gone from all of them: the stored texts, their index and their files no longer hold it.`,
  rotate:
    'If it was a real credential, treat it as known to others until somebody has replaced it. The people who work on your report will.',
  now: 'What is stored now',
  code: 'Your tracking code, once more',
} as const;
