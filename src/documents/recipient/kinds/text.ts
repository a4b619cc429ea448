import { CANNOT_CARRY, type Stamp } from '../stamp.ts';
import { refused } from '../../document.ts';
import { decodeText } from '../../text-bytes.ts';
import { type Words, lineOf } from '../recipient.ts';

/** Markdown and plain text: a first line. What a program reads (CSV, JSON, YAML, settings) cannot carry a name. */
export const stampText: Stamp = (bytes, words, { name }) => {
  const kind = kindOf(name);
  if (kind === null) return Promise.resolve(CANNOT_CARRY);
  const decoded = decodeText(bytes);
  if (decoded === null) return Promise.resolve(refused('damaged', 'is no text'));
  const mark = decoded.text.startsWith('\ufeff') ? '\ufeff' : '';
  const text = decoded.text.slice(mark.length);
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const at = kind === 'markdown' ? endOfFrontMatter(text) : 0;
  const line = [words, { ...words, name: '' }].map((said) => lineIn(said, kind)).find((said) => holds(decoded, said));
  if (line === undefined) return Promise.resolve(CANNOT_CARRY);
  const put = `${line}${end}${end}`;
  return Promise.resolve({
    kind: 'stamped',
    bytes: decoded.encode(`${mark}${text.slice(0, at)}${put}${text.slice(at)}`),
    marks: [line],
  });
};

type Kind = 'markdown' | 'plain';

function kindOf(name: string): Kind | null {
  if (/\.(?:md|markdown)$/iu.test(name)) return 'markdown';
  return /\.(?:txt|text|log)$/iu.test(name) ? 'plain' : null;
}

/** In Markdown any sign of punctuation may stand behind a backslash and then means nothing (CommonMark 2.4). */
function lineIn(words: Omit<Words, 'line'>, kind: Kind): string {
  const line = lineOf(words);
  return kind === 'plain' ? line : line.replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`);
}

/** Whether the encoding of a text has the signs of a line. */
function holds({ encode }: NonNullable<ReturnType<typeof decodeText>>, line: string): boolean {
  return decodeText(encode(`${line}\n`))?.text.includes(line) === true;
}

/** Behind `---` … `---`, which stands first or is none. */
function endOfFrontMatter(text: string): number {
  if (!/^---[ \t]*\r?\n/u.test(text)) return 0;
  const end = /\r?\n(?:---|\.\.\.)[ \t]*\r?\n/u.exec(text.slice(3));
  return end === null ? 0 : 3 + end.index + end[0].length;
}
