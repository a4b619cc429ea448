import { issued } from './values/issued.ts';
import type { BySplit, Language } from './language.ts';
import type { Context, Page } from './page.ts';
import { password, pin } from './values/passwords.ts';
import { type Scene, phraseOf } from './scene.ts';
import { thing } from './things.ts';

const WAYS: readonly (readonly [Context, (language: Language) => BySplit])[] = [
  ['told in a sentence', (language) => language.told],
  ['told in a sentence', (language) => language.told],
  ['value before the word', (language) => language.valueFirst],
  ['changed from and to', (language) => language.changed],
  ['user and password', (language) => language.pair],
  ['user and password', (language) => language.pair],
  ['on the next line', (language) => language.nextLine],
  ['token in a sentence', (language) => language.token],
  ['PIN or code', (language) => language.pin],
];

/** A sentence that tells a secret; in a scene without secrets one that only talks about passwords and keys. */
export function tell(page: Page, scene: Scene, oneLine = false): void {
  const ways = oneLine ? WAYS.filter(([context]) => context !== 'on the next line') : WAYS;
  const [context, phrases] = scene.dice.pick(ways);
  if (scene.secrets) say(page, scene, phraseOf(scene, phrases(scene.language)), context);
  else talk(page, scene);
}

/** A sentence about passwords, keys or tokens that holds none. */
export function talk(page: Page, scene: Scene): void {
  say(page, scene, phraseOf(scene, scene.language.harmless), 'told in a sentence');
}

/** A sentence of everyday work. */
export function fill(page: Page, scene: Scene): void {
  say(page, scene, scene.dice.pick(scene.language.filler), 'told in a sentence');
}

/** Writes a phrase with its slots filled; what fills `s`, `old`, `t` and `p` is remembered as a secret. */
export function say(page: Page, scene: Scene, phrase: string, context: Context): void {
  for (const part of phrase.replaceAll('⏎', '\n').split(/(\{\w+\})/u)) {
    if (!part.startsWith('{')) page.write(part);
    else fillSlot(page, scene, part.slice(1, -1), context, phrase);
  }
}

function fillSlot(page: Page, scene: Scene, slot: string, context: Context, phrase: string): void {
  if (slot === 's' || slot === 'old') writePassword(page, scene, context, phrase.includes(`「{${slot}}」`));
  else if (slot === 't') page.secret(issued(scene.dice), context);
  else if (slot === 'p') page.secret(pin(scene.dice), context);
  else page.write(thing(slot, scene.language.code, scene.dice));
}

/** Bare, or in one of the quotes of the language; words that only quotes set apart are always quoted. */
function writePassword(page: Page, scene: Scene, context: Context, quotedAlready: boolean): void {
  const secret = password(scene.dice);
  const quoted = !quotedAlready && (secret.inQuotes || scene.dice.chance(0.2));
  const [opening, closing] = quoted ? scene.dice.pick(scene.language.quotes) : ['', ''];
  page.write(opening).secret(secret, context).write(closing);
}
