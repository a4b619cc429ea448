import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { made } from '../../../test/support/made.ts';

const code = [3, 500, 1000, 1500, 2000, 42, 777].map((i) => wordlist[i]).join('-');

describe('our own credentials', () => {
  recognises(
    {
      'a tracking code': [`my code is ${code}, thanks`, code, 'tracking-code'],
      'a tracking code in an address': [`https://desk.internal/status#${code}`, code, 'tracking-code'],
      'a session': [`tls_${made('alnum', 43)}`, `tls_${made('alnum', 43)}`, 'throughline-session'],
      'an API token': [`tla_${made('alnum', 43)}`, `tla_${made('alnum', 43)}`, 'throughline-api-token'],
      'a set-up link': [
        `http://127.0.0.1:4000/setup#tli_${made('alnum', 43)}`,
        `tli_${made('alnum', 43)}`,
        'throughline-link',
      ],
      'a kit': [`https://desk.internal/kit#tlk_${made('alnum', 43)}`, `tlk_${made('alnum', 43)}`, 'throughline-kit'],
    },
    {
      'seven words that are not in the list': 'one-two-trzy-quatre-fuenf-seis-sette',
      'a slug': 'how-to-keep-the-office-plants-alive-in-winter',
    },
  );
});
