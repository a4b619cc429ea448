import { markdownLanguage } from '@codemirror/lang-markdown';
import { Language } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/**
 * GitHub's Markdown with front matter, as a report has it: what stands between its marks is no Markdown, and HTML is text
 * like any other.
 */
export const reportLanguage = new Language(markdownLanguage.data, withFrontMatter(), [], 'markdown');

type Parser = typeof markdownLanguage.parser;

function withFrontMatter(): Parser {
  const { parser } = markdownLanguage;
  return isConfigurable(parser) ? parser.configure(frontMatter()) : parser;
}

/** What is used of the parser of @lezer/markdown, of which `markdownLanguage` is made. */
interface Configurable {
  configure(extension: object): Parser;
}

function isConfigurable(parser: object): parser is Configurable {
  return 'configure' in parser;
}

/** What is used of its `BlockContext` and `Line`. */
interface Blocks {
  readonly lineStart: number;
  nextLine(): boolean;
  elt(type: string, from: number, to: number): object;
  addElement(element: object): void;
}
interface Line {
  readonly text: string;
}

/** Longer than any front matter: a line of dashes at the head of a text that has none costs no more than this. */
const MOST_LINES = 200;

function frontMatter(): object {
  return {
    defineNodes: [{ name: 'FrontMatter', block: true, style: tags.meta }],
    parseBlock: [
      {
        name: 'FrontMatter',
        before: 'HorizontalRule',
        parse(blocks: Blocks, line: Line): boolean {
          if (blocks.lineStart !== 0 || line.text !== '---') return false;
          let lines = 0;
          let end = line.text.length;
          while (lines < MOST_LINES && blocks.nextLine()) {
            lines += 1;
            end = blocks.lineStart + line.text.length;
            if (line.text !== '---') continue;
            blocks.nextLine();
            break;
          }
          blocks.addElement(blocks.elt('FrontMatter', 0, end));
          return true;
        },
      },
    ],
  };
}
