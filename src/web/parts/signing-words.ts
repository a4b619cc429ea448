export const WORDS = {
  sign: 'Sign with a passkey',
  help: 'The pack then says “signed by” a passkey, which anybody can check without us.',
} as const;
