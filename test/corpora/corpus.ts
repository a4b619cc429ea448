import { dice } from './dice.ts';
import { KINDS } from './kinds/index.ts';
import type { Split } from './language.ts';
import { languages } from './languages/index.ts';
import type { Document } from './page.ts';

/** What decides a corpus: the same values give the same documents, to the character. */
export interface Order {
  readonly seed: number;
  readonly split: Split;
  /** How many documents of each kind in each language; three times as many tables, which have many forms. */
  readonly each: number;
}

/** Documents with secrets, and as many written in the same way without any. */
export function corpus(order: Order): { readonly secret: Document[]; readonly harmless: Document[] } {
  return { secret: write(order, true), harmless: write({ ...order, seed: order.seed + 1 }, false) };
}

function write({ seed, split, each }: Order, secrets: boolean): Document[] {
  return languages.flatMap((language, l) =>
    [...KINDS].flatMap(([kind, compose], k) =>
      Array.from({ length: kind === 'table' ? each * 3 : each }, (_, i) => {
        const chance = dice(((seed * 31 + l) * 31 + k) * 1009 + i);
        // the first draws of neighbouring seeds are alike
        for (let drawn = 0; drawn < 5; drawn += 1) chance.below(2);
        return compose({ language, dice: chance, split, secrets }).finish(kind, language.code);
      }),
    ),
  );
}
