export const providerWords = {
  notIn: 'You are not signed in',
  signIn: 'To the sign-in page',
  kept: 'You stay the administrator',
  keptWhy:
    'You are signed in. None of your groups at the identity provider makes you an administrator any more, and nobody else here is one.',
  keptNext:
    'So that somebody can look after this desk, you keep the role. Make somebody else an administrator; at your next sign-in it goes.',
  goOn: 'Go on to the desk',
} as const;
