import { barePassword } from '../values/passwords.ts';
import { issued } from '../values/issued.ts';
import { Page, type Secret } from '../page.ts';
import { fill, talk } from '../say.ts';
import type { Scene } from '../scene.ts';
import { made, madeKey } from '../../support/made.ts';
import { thing } from '../things.ts';

/** A session at a shell, with comments in the language. */
export function shell(scene: Scene): Page {
  const page = new Page();
  for (let i = 0; i < 5; i += 1) {
    page.write('# ');
    if (i % 2 === 0) fill(page, scene);
    else talk(page, scene);
    page.write('\n');
    shellLine(page, scene, '$ ');
  }
  if (scene.secrets && scene.dice.chance(0.4)) {
    page
      .write('$ cat id_rsa\n')
      .secret({ value: key(scene), sort: 'private key' }, 'private key')
      .write('\n');
  }
  return page;
}

/** One command with a credential among its arguments, or one that takes it from elsewhere. */
export function shellLine(page: Page, scene: Scene, prompt: string): Page {
  const { dice } = scene;
  const host = thing('host', 'en', dice);
  if (!scene.secrets)
    return page.write(
      `${prompt}${dice.pick(['mysql -u root -p < dump.sql', `curl -u "$USER:$PASS" https://${host}/`, 'export API_TOKEN="$(pass show api)"', `ssh-keygen -t ed25519 -f key`, `docker login -u ci --password-stdin ${host}`])}\n`,
    );
  const [before, secret, after] = command(scene, host);
  return page
    .write(prompt + before)
    .secret(secret, 'shell')
    .write(`${after}\n`);
}

function command(scene: Scene, host: string): readonly [string, Secret, string] {
  const { dice } = scene;
  const user = thing('user', 'en', dice);
  const plain = { value: made('alnum', 10 + dice.below(6), dice.below(1e9)), sort: 'random, letters and digits' };
  switch (dice.below(6)) {
    case 0:
      return [`mysql -u ${user} -p`, plain, ` -h ${host} shop`];
    case 1:
      return [`curl -u ${user}:`, plain, ` https://${host}/api`];
    case 2:
      return [`sshpass -p '`, barePassword(dice), `' ssh ${user}@${host}`];
    case 3:
      return ['export API_TOKEN=', issued(dice), ''];
    case 4:
      return [`curl -H "X-Api-Key: `, issued(dice), `" https://${host}/v2`];
    default:
      return [`PGPASSWORD='`, barePassword(dice), `' psql -U ${user} -h ${host}`];
  }
}

function key(scene: Scene): string {
  return madeKey(scene.dice.pick(['RSA PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'PRIVATE KEY']), 4 + scene.dice.below(4));
}
