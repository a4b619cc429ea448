import { barePassword } from '../values/passwords.ts';
import { issued } from '../values/issued.ts';
import { made } from '../../support/made.ts';
import { Page } from '../page.ts';
import { talk } from '../say.ts';
import type { Scene } from '../scene.ts';
import { thing, two } from '../things.ts';

/** An excerpt of a log into which a program has written what it should not have. */
export function log(scene: Scene): Page {
  const { dice, language } = scene;
  const page = new Page();
  for (let i = 0; i < 12; i += 1) {
    page.write(`2025-03-${two(1 + dice.below(28))}T${thing('time', 'en', dice)}:${two(dice.below(60))}Z `);
    page.write(`${dice.pick(['INFO', 'WARN', 'ERROR', 'DEBUG'])} [${dice.pick(['auth', 'http', 'db', 'job'])}] `);
    if (i % 4 === 2) leak(page, scene);
    else if (i % 4 === 3) talk(page, scene);
    else
      page.write(
        `request ${thing('uuid', 'en', dice)} took ${dice.below(900)} ms, host=${thing('host', language.code, dice)}`,
      );
    page.write('\n');
  }
  return page;
}

function leak(page: Page, scene: Scene): void {
  const { dice } = scene;
  if (!scene.secrets) {
    page.write(dice.pick(['Authorization: Bearer [removed]', 'password=****** user=', 'token length=40 ']));
    return;
  }
  const user = thing('user', 'en', dice);
  switch (dice.below(4)) {
    case 0:
      page.write(`connect failed user=${user} password=`).secret(barePassword(dice), 'log').write(' retry=1');
      break;
    case 1:
      page.write('> Authorization: Bearer ').secret(issued(dice), 'request header');
      break;
    case 2:
      page.write('> Authorization: Basic ').secret(basic(scene, user), 'request header');
      break;
    default:
      page.write('GET /v1/items?page=2&api_key=').secret(issued(dice), 'log').write('&sort=name 200');
  }
}

/** User and password as RFC 7617 has them. */
function basic(scene: Scene, user: string): { value: string; sort: string } {
  const plain = `${user}:${made('alnum', 10, scene.dice.below(1e9))}`;
  return { value: btoa(plain), sort: 'basic credentials' };
}
