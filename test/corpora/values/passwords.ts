import { made } from '../../support/made.ts';
import type { Dice } from '../dice.ts';
import type { Secret } from '../page.ts';

const SEASONS =
  'Sommer Winter Herbst Spring Summer Autumn Verano Invierno Estate Inverno Hiver Zomer Lente Verao'.split(' ');
const NAMES = 'anna bella luna max jonas paul marta lucas kenji sakura felix emma hugo nina'.split(' ');
const WORDS =
  'hunter dragon kaffee monkey tiger schalke welkom bonjour azul pizza sunshine wolke regen tisch lampe fluss garten horse battery staple'.split(
    ' ',
  );
const WALKS = ['qwer', 'qwertz', 'azerty', 'asdf', 'yxcv', '1q2w3e4r', 'qaywsx', 'zaq1xsw2', '1qaz2wsx'];
const SIGNS = '!?#$%&*+-_.@='.split('');

/** Passwords of every quality, as people choose them; each sort says whether it must stand in quotes to be told. */
const SORTS: Readonly<Record<string, (dice: Dice) => string>> = {
  'season and year': (d) => `${d.pick(SEASONS)}${2015 + d.below(12)}${d.chance(0.6) ? sign(d) : ''}`,
  'name and number': (d) => `${capital(d.pick(NAMES), d)}${d.pick(['', '_', '-', '.'])}${10 + d.below(1990)}`,
  'word and digits': (d) => `${d.pick(WORDS)}${1 + d.below(999)}`,
  'signs for letters': (d) => `${leet(capital(d.pick(WORDS), d))}${d.below(100)}${sign(d)}`,
  'keyboard walk': (d) => `${d.pick(WALKS)}${d.pick(['', '!', '.'])}${100 + d.below(900)}`,
  'words with hyphens': (d) => [d.pick(WORDS), d.pick(WORDS), d.pick(WORDS), String(d.below(100))].join('-'),
  'word with an umlaut': (d) =>
    `${d.pick(['Käsekuchen', 'Müller', 'señor', 'façade', 'Größe', 'coração'])}${d.below(1000)}!`,
  'random, short': (d) => `${made('alnum', 7 + d.below(4), d.below(1e9))}${sign(d)}${d.below(10)}`,
  'random, long': (d) =>
    `${made('alnum', 8 + d.below(8), d.below(1e9))}${sign(d)}${made('alnum', 5, d.below(1e9))}${d.below(10)}`,
  'random, letters and digits': (d) => `${made('alnum', 11 + d.below(6), d.below(1e9))}${d.below(10)}`,
};

const IN_QUOTES: Readonly<Record<string, (dice: Dice) => string>> = {
  'plain word': (d) => capital(d.pick(['kangaroo', 'geranium', 'marmelade', 'tulipan', 'ornitorinco']), d),
  'words with spaces': (d) => [d.pick(WORDS), d.pick(WORDS), d.pick(NAMES), d.pick(WORDS)].join(' '),
};

/** A password; `inQuotes` is true where only quotes tell it from the sentence around it. */
export function password(dice: Dice): Secret & { readonly inQuotes: boolean } {
  const inQuotes = dice.chance(0.12);
  const sorts = inQuotes ? IN_QUOTES : SORTS;
  const sort = dice.pick(Object.keys(sorts));
  return { value: sorts[sort]?.(dice) ?? '', sort, inQuotes };
}

/** A password that can stand bare in a configuration, a cell or a command: no blanks, no plain word. */
export function barePassword(dice: Dice): Secret {
  const sort = dice.pick(Object.keys(SORTS));
  return { value: SORTS[sort]?.(dice) ?? '', sort };
}

/** Four to six digits that are no row of ones or zeros. */
export function pin(dice: Dice): Secret {
  return { value: `${2 + dice.below(7)}${made('digits', 3 + 2 * dice.below(2), dice.below(1e9))}`, sort: 'PIN' };
}

function sign(dice: Dice): string {
  return dice.pick(SIGNS);
}

function capital(word: string, dice: Dice): string {
  return dice.chance(0.5) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function leet(word: string): string {
  return word.replace('a', '@').replace('o', '0').replace('e', '3').replace('i', '1').replace('s', '$');
}
