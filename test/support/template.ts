import { CHECKSUMS } from './token-checksums.ts';
import { isSignSet, made } from './made.ts';

/** A text made from a template, and where the expected findings stand in it. */
export interface Filled {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** What is said before `|` inside the marks: a kind, `placeholder` or `unsure`; absent where nothing is said. */
  readonly label: string | undefined;
}

/**
 * Test support: fills a fixture, so that no file holds a whole key.
 *
 * `«…»` marks the span that has to be found, `«label|…»` says as what. Inside the text stand
 * `{{alnum 30}}` (random characters of a set in `made.ts`), `{{uuid}}`, `{{repeat x 20}}`, `{{join AKIA IOSF}}` (fixed
 * text in pieces), `{{json64 iat:1 org:acme}}` and `{{json64url …}}` (an object as base64), `{{numbered64}}` (base64 of
 * a number, a colon and 20 bytes), and `{{checksum github}}` (over the value from its opening mark to here).
 */
export function fill(template: string, seed: number): Filled {
  const marks: Mark[] = [];
  let text = '';
  let open: { start: number; label: string | undefined } | undefined;
  let count = 0;
  for (const [piece, label, command] of template.matchAll(/«(?:([a-z0-9-]+)\|)?|»|\{\{([^{}]+)\}\}|[^«»{]+|\{/gu)) {
    if (piece.startsWith('«')) open = { start: text.length, label };
    else if (piece === '»') {
      if (open === undefined) throw new Error('A mark is closed that was not opened.');
      marks.push({ ...open, end: text.length });
      open = undefined;
    } else if (command === undefined) text += piece;
    else {
      count += 1;
      text += run(command.trim().split(' '), text.slice(open?.start ?? 0), seed * 1000 + count);
    }
  }
  if (open !== undefined) throw new Error('A mark is opened that is not closed.');
  return { text, marks };
}

/** One command; `soFar` is what stands between the opening mark and it. */
function run([name = '', ...args]: readonly string[], soFar: string, seed: number): string {
  const [first = '', second = ''] = args;
  if (isSignSet(name)) return made(name, Number(first), seed);
  if (name === 'uuid') return [8, 4, 4, 4, 12].map((length, i) => made('hex', length, seed + i)).join('-');
  if (name === 'repeat') return first.repeat(Number(second));
  if (name === 'join') return args.join('');
  if (name === 'numbered64') return numbered(seed);
  if (name === 'json64') return Buffer.from(json(args)).toString('base64');
  if (name === 'json64url') return Buffer.from(json(args)).toString('base64url');
  const checksum = name === 'checksum' ? CHECKSUMS[first] : undefined;
  if (checksum === undefined) throw new Error(`A template cannot say "${name} ${args.join(' ')}".`);
  return checksum(soFar);
}

function numbered(seed: number): string {
  const number = Buffer.from(`${made('digits', 12, seed)}:`);
  return Buffer.concat([number, Buffer.from(made('hex', 40, seed), 'hex')]).toString('base64');
}

function json(pairs: readonly string[]): string {
  return JSON.stringify(
    Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)])),
  );
}
