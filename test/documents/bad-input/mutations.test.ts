import { describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { dice as diceOf } from '../../corpora/dice.ts';
import { made } from '../../support/made.ts';
import { scale } from '../../support/scale.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { CARRIERS } from '../dirty/carriers.ts';
import { pictureOf } from '../dirty/picture.ts';
import { tarOf, zipOf } from '../dirty/bundle.ts';
import { copied } from '../kit/copied.ts';
import { type File, fileOf } from '../kit/file.ts';
import { mutated } from './mutate.ts';

const VALUE = `Plover-${made('alnum', 12, 33)}7`;
const LINES = [['Moved in spring.'], ['Password: ', VALUE.slice(0, 9), VALUE.slice(9)], [`Again ${VALUE} here.`]];

/** So many times as often in `npm run torture`. */
const MORE = 100;

/** Formats that another carrier has already. */
const AGAIN = ["LibreOffice's DOCX", "LibreOffice's PDF", "LibreOffice's ODS", "LibreOffice's ODP"];

/** How often each kind is broken in `npm test`: where reading one takes long, fewer. `npm run torture` breaks each a hundred times as often. */
const KINDS: readonly (readonly [string, number, () => Promise<File>])[] = [
  ...Object.entries(CARRIERS).map(
    ([name, { write }]) => [name, AGAIN.includes(name) ? 8 : 50, () => write(LINES)] as const,
  ),
  [
    'a ZIP',
    50,
    () =>
      Promise.resolve({
        name: 'a.zip',
        bytes: zipOf([fileOf('a.env', `PASSWORD=${VALUE}\n`), fileOf('b.txt', VALUE)]),
      }),
  ],
  ['a TAR.GZ', 50, async () => ({ name: 'a.tar.gz', bytes: await tarOf([fileOf('a.env', `PASSWORD=${VALUE}\n`)]) })],
  ['a PNG', 2, async () => ({ name: 'a.png', bytes: await pictureOf([`Password: ${VALUE}`]) })],
];

describe(
  'given files that are broken at seeded places',
  needsPrograms('soffice', 'pdflatex', 'pdftoppm', 'tar'),
  () => {
    test.each(KINDS)(
      'when %s is broken %i times, then each is a refusal with a sentence or a copy that was proved',
      async (_kind, few, make) => {
        const file = await make();
        const dice = diceOf(2026);
        const fates = { refused: 0, made: 0 };
        for (let i = 0; i < scale(few, few * MORE); i += 1) {
          const bytes = mutated(file.bytes, dice);
          const { copy, values } = await copied({ ...file, bytes });
          fates[copy.kind] += 1;
          if (copy.kind === 'refused')
            expect(copy.says).toMatch(/^(?:is|was|holds|has|declares|nests|cannot|unpacks) /u);
          else for (const value of values) expect(shows(copy.bytes, value), `number ${i}`).toBe(false);
        }
        expect(fates.refused + fates.made).toBe(scale(few, few * MORE));
      },
    );
  },
);

/**
 * A search of our own that knows nothing of formats but ZIP. A value that a fault cut short may stand in a longer one,
 * which is another: only a whole word counts.
 */
function shows(bytes: Uint8Array, value: string): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const sought = Buffer.from(value).toString('latin1');
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
    if (!/\w/u.test(text.charAt(at - 1)) && !/\w/u.test(text.charAt(at + sought.length))) return true;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return Object.values(unzipSync(bytes)).some((part) => shows(part, value));
}
