import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { find } from '../find.ts';
import { RARE_WORDS } from '../rare-words.ts';

/** Words picked by a fixed step, as a phrase would be drawn. */
const picked = (count: number, from = 7): string[] =>
  Array.from({ length: count }, (_, i) => wordlist[(from + i * 811 + i * i * 37) % wordlist.length] ?? '');
const twelve = picked(12).join(' ');
const many = picked(24, 11);
const monero = Array.from('anbyczdxewfvguhtisjrkqlpm', (sign, i) => `${sign}o${sign}${'aeiou'.charAt(i % 5)}`);
const numbered = many.map((word, i) => `${i + 1}. ${word}`).join('\n');

describe('seed phrases', () => {
  recognises(
    {
      'a phrase behind its name': [`Seed phrase: ${twelve}`, twelve, 'seed-phrase'],
      'a phrase in prose': [`I wrote this down: ${many.join(' ')}. Keep it.`, many.join(' ')],
      'a phrase in quotes': [`mnemonic = "${twelve}"`, twelve],
      'a numbered list': [`Recovery phrase\n${numbered}`, numbered.slice(3)],
      'an array': [`words: ${JSON.stringify(many)}`, many.join('","')],
      'a phrase over two lines': [`Wallet backup\n${many.join(' ').replace(/ (?=\S+$)/u, '\n')}`, many[3] ?? ''],
      'a phrase of another list': [`Monero mnemonic: ${monero.join(' ')}`, monero.join(' ')],
    },
    {
      'the list itself': wordlist.slice(300, 340).join('\n'),
      'a piece of the list': wordlist.slice(300, 315).join(' '),
      'eleven words': picked(11).join(' '),
      'a sentence about it': 'Seed phrase: write the words down and store them where nobody will find them, please do.',
      'words of a program': '["abstract","assert","boolean","break","byte","case","catch","char","class","const"]',
    },
  );

  it('calls the phrase that every test uses a placeholder', () => {
    expect(find(`mnemonic: ${'abandon '.repeat(11)}about`)).toMatchObject([{ class: 'placeholder' }]);
  });

  it('looks for words of the list only', () => {
    expect(RARE_WORDS.filter((word) => !wordlist.includes(word))).toEqual([]);
  });
});
