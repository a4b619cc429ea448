import { barePassword } from '../values/passwords.ts';
import { issued } from '../values/issued.ts';
import { made } from '../../support/made.ts';
import { type Context, Page, type Secret } from '../page.ts';
import { fill, talk } from '../say.ts';
import type { Scene } from '../scene.ts';
import { thing } from '../things.ts';

/** One syntax: how a comment, a pair and a section are written. */
interface Syntax {
  readonly comment: readonly [open: string, close: string];
  readonly pair: (name: string) => readonly [before: string, after: string];
  readonly head: string;
  readonly foot: string;
}

const SYNTAXES: readonly Syntax[] = [
  { comment: ['# ', ''], pair: (name) => [`  ${name}: `, '\n'], head: 'database:\n', foot: '' },
  { comment: ['# ', ''], pair: (name) => [`  ${name}: "`, '"\n'], head: 'service:\n', foot: '' },
  { comment: ['; ', ''], pair: (name) => [`${name} = `, '\n'], head: '[database]\n', foot: '' },
  { comment: ['# ', ''], pair: (name) => [`${name.toUpperCase()}=`, '\n'], head: '', foot: '' },
  { comment: ['# ', ''], pair: (name) => [`app.${name.replaceAll('_', '.')}=`, '\n'], head: '', foot: '' },
  {
    comment: ['<!-- ', ' -->'],
    pair: (name) => [`  <${name}>`, `</${name}>\n`],
    head: '<config>\n',
    foot: '</config>\n',
  },
  { comment: ['// ', ''], pair: (name) => [`  "${name}": "`, '",\n'], head: '{\n', foot: '  "debug": false\n}\n' },
  { comment: ['# ', ''], pair: (name) => [`  ${name} = "`, '"\n'], head: 'provider "x" {\n', foot: '}\n' },
];

/** A configuration in YAML, INI, .env, properties, XML, JSON with comments or HCL; comments in the language. */
export function configuration(scene: Scene): Page {
  const { dice } = scene;
  const syntax = dice.pick(SYNTAXES);
  const page = new Page();
  comment(page, scene, syntax, fill);
  page.write(syntax.head);
  pair(page, syntax, 'host', () => page.write(thing('host', 'en', dice)));
  pair(page, syntax, 'db_user', () => page.write(thing('user', 'en', dice)));
  credential(page, scene, syntax, dice.pick(['db_password', 'password', 'smtp_password', 'bind_pw']), barePassword);
  comment(page, scene, syntax, talk);
  pair(page, syntax, 'timeout', () => page.write(String(dice.below(600))));
  credential(page, scene, syntax, dice.pick(['api_key', 'api_token', 'client_secret', 'secret_key']), issued);
  pair(page, syntax, 'build_id', () => page.write(thing('uuid', 'en', dice)));
  pair(page, syntax, 'image_digest', () => page.write(`sha256:${made('hex', 64, dice.below(1e9))}`));
  if (dice.chance(0.6)) connection(page, scene, syntax);
  return page.write(syntax.foot);
}

function pair(page: Page, syntax: Syntax, name: string, write: () => void): void {
  const [before, after] = syntax.pair(name);
  page.write(before);
  write();
  page.write(after);
}

function credential(
  page: Page,
  scene: Scene,
  syntax: Syntax,
  name: string,
  make: (dice: Scene['dice']) => Secret,
): void {
  pair(page, syntax, name, () => writeOr(page, scene, make, 'configuration'));
}

function connection(page: Page, scene: Scene, syntax: Syntax): void {
  const { dice } = scene;
  pair(page, syntax, 'database_url', () => {
    page.write(`${dice.pick(['postgres', 'mysql', 'mongodb', 'amqp', 'redis'])}://${thing('user', 'en', dice)}:`);
    writeOr(page, scene, urlPassword, 'connection string');
    page.write(`@db1.example.net/app`);
  });
}

function writeOr(page: Page, scene: Scene, make: (dice: Scene['dice']) => Secret, context: Context): void {
  if (scene.secrets) page.secret(make(scene.dice), context);
  else page.write(scene.dice.pick(['${DB_PASSWORD}', '{{ vault_password }}', 'changeme', '%PASSWORD%', '<password>']));
}

/** Of the characters that may stand unescaped in the user part of a URL (RFC 3986, section 3.2.1). */
function urlPassword(dice: Scene['dice']): Secret {
  return {
    value: `${made('alnum', 8 + dice.below(8), dice.below(1e9))}${dice.pick(['!', '-', '_', '.'])}${dice.below(10)}`,
    sort: 'in a URL',
  };
}

function comment(page: Page, scene: Scene, syntax: Syntax, write: (page: Page, scene: Scene) => void): void {
  page.write(syntax.comment[0]);
  write(page, scene);
  page.write(`${syntax.comment[1]}\n`);
}
