import type { Built } from './build.ts';
import { PEOPLE } from './people.ts';

/** What is printed when a demonstration is made: who is in it, and what to try as each of them. */
export function guide(url: string, built: Built): string {
  const people = Object.values(PEOPLE).map(
    ({ name, email, roles, tryThis }) => `  ${email.padEnd(20)} ${name}, ${roles.join(', ')}\n      Try: ${tryThis}`,
  );
  return `
Sign in at ${url}/desk/ as any of these. The password of all of them, which is shown this once:

  ${built.password}

${people.join('\n')}

  (no account)         A reporter
      Try: report something at ${url}/ with a made-up password in it; or open
      ${url}/status
      and paste this code, to read an answer and say whether it answers you:
      ${built.reporter.code}

${NOT_REAL}
`;
}

/** What is printed when one that was made before is opened again. */
export function guideAgain(dir: string): string {
  const people = Object.values(PEOPLE).map(
    ({ name, email, roles }) => `  ${email.padEnd(20)} ${name}, ${roles.join(', ')}`,
  );
  return `
The demonstration in ${dir} is opened again as it is. Its people:

${people.join('\n')}

Their password was shown when it was made, and is kept nowhere. Without it, remove the folder and start again.

${NOT_REAL}
`;
}

const NOT_REAL = `Nothing in it is real: no person, no customer, no credential. It is not for use: keep real reports out of it. No mail
leaves it. Remove its folder when you have seen enough.`;
