import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { posix } from 'node:path';
import type { Block, HandbookPage, Inline, Row } from '../../src/web/screens/handbook/model.ts';
import { anchorOf } from './anchor.ts';
import { addressOf } from './places.ts';

/**
 * Reads a page of the handbook (CommonMark 0.31 with the tables of GitHub) for the desk. What the desk would not show is a
 * mistake of the page and throws: HTML, pictures between words, pictures from elsewhere.
 *
 * @param path below the project's root, with `/`; links and pictures are taken from there
 * @returns the page, whose `pictures` are paths below the project's root
 */
export function readPage(path: string, source: string): HandbookPage {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const [first, ...rest] = tree.children;
  if (first?.type !== 'heading' || first.depth !== 1) throw new Error(`${path} does not begin with its title.`);
  const page: Reading = { path, pictures: [] };
  const blocks = rest.map((node) => blockOf(node, page));
  return { title: wordsIn(first), blocks, pictures: page.pictures };
}

interface Reading {
  readonly path: string;
  readonly pictures: string[];
}
type Node = ReturnType<typeof fromMarkdown>['children'][number];
type OfType<T extends Node['type']> = Extract<Node, { type: T }>;
type Phrasing = OfType<'paragraph'>['children'][number];

function blockOf(node: Node, page: Reading): Block {
  switch (node.type) {
    case 'heading': {
      const inlines = inlinesOf(node.children, page);
      return { kind: 'heading', level: node.depth <= 2 ? 2 : 3, id: anchorOf(wordsIn(node)), inlines };
    }
    case 'paragraph': {
      const [only, ...others] = node.children;
      if (only?.type === 'image' && others.length === 0) return pictureOf(only, page);
      return { kind: 'paragraph', inlines: inlinesOf(node.children, page) };
    }
    case 'list':
      return {
        kind: 'list',
        first: node.ordered === true ? (node.start ?? 1) : null,
        items: node.children.map((item) => item.children.map((child) => blockOf(child, page))),
      };
    case 'table': {
      const [head = [], ...rows] = node.children.map((row) => rowOf(row, page));
      return { kind: 'table', head, rows };
    }
    case 'code':
      return { kind: 'code', text: node.value };
    default:
      throw new Error(`${page.path} holds what the desk does not show: ${node.type}.`);
  }
}

function pictureOf({ url, alt }: OfType<'image'>, page: Reading): Block {
  if (!url.startsWith('../images/')) throw new Error(`${page.path} shows a picture that is not ours: ${url}`);
  const at = page.pictures.push(posix.join(posix.dirname(page.path), url));
  return { kind: 'picture', picture: at - 1, shows: alt ?? '' };
}

function rowOf(row: OfType<'table'>['children'][number], page: Reading): Row {
  return row.children.map((cell) => inlinesOf(cell.children, page));
}

function inlinesOf(nodes: readonly Phrasing[], page: Reading): readonly Inline[] {
  return nodes.map((node) => inlineOf(node, page));
}

function inlineOf(node: Phrasing, page: Reading): Inline {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ');
    case 'inlineCode':
      return { kind: 'code', text: node.value };
    case 'strong':
    case 'emphasis':
      return { kind: node.type, inlines: inlinesOf(node.children, page) };
    case 'link':
      return linkOf(node, page);
    default:
      throw new Error(`${page.path} holds what the desk does not show: ${node.type}.`);
  }
}

function linkOf({ url, children }: Extract<Phrasing, { type: 'link' }>, page: Reading): Inline {
  const inlines = inlinesOf(children, page);
  if (/^https?:\/\//u.test(url)) return { kind: 'web', href: url, inlines };
  const [to = '', anchor] = url.split('#');
  const path = to === '' ? page.path : posix.join(posix.dirname(page.path), to);
  const address = addressOf(path);
  if (address === null) return { kind: 'file', path, inlines };
  return { kind: 'page', to: anchor === undefined ? address : `${address}#${anchor}`, inlines };
}

/** Its words alone: what a title says, and what an anchor is made of. */
function wordsIn(node: Phrasing | OfType<'heading'>): string {
  if ('children' in node) return node.children.map(wordsIn).join('');
  return 'value' in node ? node.value : '';
}
