import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anchorOf } from '../../scripts/handbook/anchor.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Page {
  /** Below the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every page that people read: the Markdown files at the root and under docs/. */
export async function pages(): Promise<readonly Page[]> {
  const atRoot = (await readdir(ROOT)).filter((name) => name.endsWith('.md'));
  const below = (await readdir(join(ROOT, 'docs'), { recursive: true })).filter((name) => name.endsWith('.md'));
  const files = [...atRoot, ...below.map((name) => join('docs', name))].toSorted();
  return Promise.all(
    files.map(async (file) => ({
      path: relative(ROOT, join(ROOT, file)).split(sep).join('/'),
      text: await readFile(join(ROOT, file), 'utf8'),
    })),
  );
}

/** What a page sets as code: spans between backticks, and the lines of fenced blocks with `\` joined to the next. */
export function codeIn(text: string): readonly string[] {
  const spans = [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/gu)].map(([, span = '']) => span);
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gmu)].flatMap(([, block = '']) =>
    block.replaceAll('\\\n', ' ').split('\n'),
  );
  return [...spans, ...blocks];
}

/** Where the links and pictures of a page lead to, as they are written. */
export function linksIn(text: string): readonly string[] {
  const inWords = [...text.matchAll(/\]\(([^()\s]+)\)/gu)];
  const inTags = [...text.matchAll(/\b(?:src|href|srcset)="([^"]+)"/gu)];
  return [...inWords, ...inTags].map(([, link = '']) => link);
}

/** The anchors that a page offers: its headings as GitHub names them. */
export function anchorsIn(text: string): readonly string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) => anchorOf(heading));
}
