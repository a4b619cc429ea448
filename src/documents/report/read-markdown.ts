import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { type Refused, refused } from '../document.ts';
import { type Block, type Inline, type Item, type Mark, type Report, wordsOf } from './model.ts';

/** Longer than any report; above it the reader takes too long. */
const LONGEST = 2_000_000;

/**
 * Reads a report: GitHub-flavoured Markdown (CommonMark 0.31 with tables, task lists and strikethrough) that may begin with
 * YAML front matter. HTML in it is text like any other; pictures are told of by their description.
 */
export function readMarkdown(source: string): Report | Refused {
  if (source.length > LONGEST) return refused('too-large', 'is longer than a report may be');
  const { front, body } = split(source.replaceAll('\r\n', '\n'));
  const about = front === null ? [] : frontMatter(front);
  if (about === null) return refused('damaged', 'begins with front matter that is no list of names and values');
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const targets = new Map(
    tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])),
  );
  const blocks = tree.children.flatMap((node) => blocksOf(node, targets));
  const first = tree.children[0]?.type === 'heading' && tree.children[0].depth === 1 ? blocks[0] : undefined;
  const named = about.find(([label]) => label.toLowerCase() === 'title')?.[1];
  const title = named ?? (first?.kind === 'heading' ? wordsOf(first.inlines) : null);
  return {
    title: title ?? 'Report',
    about: about.filter(([label, value]) => label.toLowerCase() !== 'title' && value !== ''),
    // the title stands once, at the head
    blocks: first?.kind === 'heading' && wordsOf(first.inlines) === title ? blocks.slice(1) : blocks,
  };
}

function split(source: string): { readonly front: string | null; readonly body: string } {
  if (!source.startsWith('---\n')) return { front: null, body: source };
  const end = source.indexOf('\n---\n', 3);
  return end === -1
    ? { front: null, body: source }
    : { front: source.slice(4, Math.max(4, end)), body: source.slice(end + '\n---\n'.length) };
}

function frontMatter(source: string): (readonly [string, string])[] | null {
  try {
    const front: unknown = parse(source, { maxAliasCount: 0, schema: 'core' });
    if (front === null) return [];
    if (typeof front !== 'object' || Array.isArray(front)) return null;
    return Object.entries(front).map(([label, value]) => [labelOf(label), saidAs(value)] as const);
  } catch {
    return null;
  }
}

/** `exit-date` as people read it: `Exit date`. */
function labelOf(name: string): string {
  const words = name.replaceAll(/[-_]+/gu, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function saidAs(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(saidAs).join(', ');
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type OfType<T extends RootContent['type']> = Extract<RootContent, { type: T }>;
type TableRow = OfType<'table'>['children'][number];
type Phrasing = OfType<'paragraph'>['children'][number];

type Targets = ReadonlyMap<string, string>;

function blocksOf(node: RootContent, targets: Targets): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: levelOf(node.depth), inlines: inlinesOf(node, targets) }];
    case 'paragraph':
      return [{ kind: 'paragraph', inlines: inlinesOf(node, targets) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: node.children.flatMap((one) => blocksOf(one, targets)) }];
    case 'list':
      return [
        {
          kind: 'list',
          first: node.ordered === true ? (node.start ?? 1) : null,
          items: node.children.map((item): Item => ({
            ticked: item.checked ?? null,
            blocks: item.children.flatMap((one) => blocksOf(one, targets)),
          })),
        },
      ];
    case 'table':
      return [{ kind: 'table', rows: node.children.map((row) => cellsOf(row, targets)) }];
    case 'code':
    case 'html':
      return node.value === '' ? [] : [{ kind: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'footnoteDefinition':
      return node.children.flatMap((one) => blocksOf(one, targets));
    default:
      return [];
  }
}

/** The title is the first heading of a report, so that `##` is the first level below it. */
function levelOf(depth: number): 1 | 2 | 3 {
  if (depth <= 2) return 1;
  return depth === 3 ? 2 : 3;
}

function cellsOf(row: TableRow, targets: Targets): Inline[][] {
  return row.children.map((cell) => inlinesOf(cell, targets));
}

function inlinesOf({ children }: { readonly children: readonly Phrasing[] }, targets: Targets): Inline[] {
  return children.flatMap((child) => inlineOf(child, [], null, targets));
}

function inlineOf(node: Phrasing, marks: readonly Mark[], link: string | null, targets: Targets): Inline[] {
  const within = (children: readonly Phrasing[], more: readonly Mark[] = [], to = link): Inline[] =>
    children.flatMap((child) => inlineOf(child, [...marks, ...more], to, targets));
  switch (node.type) {
    case 'text':
    case 'html':
      return [{ kind: 'text', text: node.value.replaceAll('\n', ' '), marks, link }];
    case 'inlineCode':
      return [{ kind: 'text', text: node.value, marks: [...marks, 'code'], link }];
    case 'strong':
      return within(node.children, ['bold']);
    case 'emphasis':
      return within(node.children, ['italic']);
    case 'delete':
      return within(node.children, ['struck']);
    case 'link':
      return within(node.children, [], safeLink(node.url));
    case 'linkReference':
      return within(node.children, [], safeLink(targets.get(node.identifier) ?? ''));
    case 'image':
    case 'imageReference':
      return [{ kind: 'text', text: `[picture: ${node.alt ?? ''}]`, marks, link }];
    case 'footnoteReference':
      return [{ kind: 'text', text: `[${node.identifier}]`, marks, link }];
    case 'break':
      return [{ kind: 'break' }];
    default:
      return [];
  }
}

/** A link leads to the web or to a mail address, or it is none. */
function safeLink(url: string): string | null {
  return /^(?:https?:\/\/|mailto:)[^\s\p{C}]{1,2000}$/u.test(url) ? url : null;
}
