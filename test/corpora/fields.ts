import { barePassword } from './values/passwords.ts';
import { issued } from './values/issued.ts';
import type { Context, Page, Secret } from './page.ts';
import { type Scene, phraseOf } from './scene.ts';
import { thing } from './things.ts';

/** The name of a field or column for a credential, and how a value for it is made. */
export interface Field {
  readonly name: string;
  make(): Secret;
}

/** A field for a password, or in a quarter of the cases for an issued token. */
export function credentialField(scene: Scene): Field {
  if (scene.dice.chance(0.25))
    return { name: phraseOf(scene, scene.language.tokenNames), make: () => issued(scene.dice) };
  return { name: phraseOf(scene, scene.language.password), make: () => barePassword(scene.dice) };
}

/** A value, or what stands there when it is not told. */
export function writeValue(page: Page, scene: Scene, field: Field, context: Context): void {
  if (scene.secrets) page.secret(field.make(), context);
  else page.write(blank(scene));
}

/** What stands in the place of a credential that is not told. */
export function blank(scene: Scene): string {
  return scene.dice.pick(['********', '-', 'KeePass', 'LDAP', 'SSO', '<vault>', '••••••', ...scene.language.noValue]);
}

/** A list of fields as in a ticket or a manual: host, user, credential. */
export function fieldList(page: Page, scene: Scene, bullet: string, bold = ''): void {
  const { dice, language } = scene;
  const colon = language.code === 'fr' ? ' : ' : language.code === 'ja' && dice.chance(0.5) ? '：' : ': ';
  const field = credentialField(scene);
  page.write(`${bullet}${bold}${dice.pick(language.host)}${bold}${colon}${thing('host', language.code, dice)}\n`);
  page.write(`${bullet}${bold}${dice.pick(language.user)}${bold}${colon}${thing('user', language.code, dice)}\n`);
  page.write(`${bullet}${bold}${field.name}${bold}${colon}`);
  writeValue(page, scene, field, 'field or list item');
  page.write('\n');
}
