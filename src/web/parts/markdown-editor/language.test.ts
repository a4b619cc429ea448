import { expect, test } from 'vitest';
import { reportLanguage } from './language.ts';

function nodesOf(text: string): readonly string[] {
  const nodes: string[] = [];
  reportLanguage.parser.parse(text).iterate({
    enter: ({ name, from, to, node }) => {
      if (node.parent?.name === 'Document') nodes.push(`${name} ${text.slice(from, to).replaceAll('\n', '/')}`);
    },
  });
  return nodes;
}

test('given front matter, when it is parsed, then it is one block and no heading', () => {
  expect(nodesOf('---\ntitle: A\n---\n\n## B\n')).toEqual(['FrontMatter ---/title: A/---', 'ATXHeading2 ## B']);
});

test('given dashes further down, when they are parsed, then they are a line or a heading as ever', () => {
  expect(nodesOf('A\n\n---\n\nB\n---\n')).toEqual(['Paragraph A', 'HorizontalRule ---', 'SetextHeading2 B/---']);
});
