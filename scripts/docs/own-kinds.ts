import { kinds } from '../../src/redact/kinds.ts';
import { generate } from './generated.ts';

/** The words that stand in placeholders of ours: nobody else's brackets count as one. The last two are put in by hand. */
const words = [...kinds().map(({ kind }) => kind), 'removed-secret', 'removed-personal-data'].toSorted();

await generate(
  'src/redact/own-kinds.ts',
  [
    '/** Every word that a placeholder of ours can hold, made by `npm run docs` from the detectors. */',
    'export const OWN_KINDS: ReadonlySet<string> = new Set(',
    '  `',
    ...lines(words),
    '`.match(/\\S+/gu),',
    ');',
    '',
  ].join('\n'),
);

/** As many words on a line as fit into 110 characters. */
function lines(all: readonly string[]): readonly string[] {
  return all.reduce<string[]>((made, word) => {
    const last = made.at(-1);
    return last === undefined || last.length + word.length > 109
      ? [...made, word]
      : [...made.slice(0, -1), `${last} ${word}`];
  }, []);
}
