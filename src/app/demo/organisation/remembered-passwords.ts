import type { Passwords } from '../../../authn/passwords.ts';

/**
 * Takes the time that a password takes (argon2id, on purpose) once for each pair of a password and a hash: in six months of
 * the demonstration a handful of people sign in some hundred times. Only for the process that makes it.
 */
export function rememberedPasswords(passwords: Passwords): Passwords {
  const known = new Map<string, Promise<boolean>>();
  return {
    hash: (password) => passwords.hash(password),
    verify(password, stored) {
      const pair = JSON.stringify([password, stored]);
      const answer = known.get(pair) ?? passwords.verify(password, stored);
      known.set(pair, answer);
      return answer;
    },
  };
}
