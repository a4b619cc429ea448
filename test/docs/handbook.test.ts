import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressOf } from '../../scripts/handbook/places.ts';
import { readPage } from '../../scripts/handbook/read-page.ts';
import type { Block, Inline } from '../../src/web/screens/handbook/model.ts';
import { CHAPTERS } from '../../src/web/screens/handbook/contents.ts';
import { helpFor, isOpenToAll } from '../../src/web/parts/help-for.ts';
import { ROLES } from '../../src/domain/people/roles.ts';
import { ROOT, pages } from './pages.ts';

const READ = new Map(
  (await pages()).flatMap(({ path, text }) => {
    const address = addressOf(path);
    return address === null ? [] : [[address, readPage(path, text)] as const];
  }),
);

test('given the contents of the handbook in the desk, then they name every page by its title, once', () => {
  const named = CHAPTERS.flatMap((chapter) => chapter.pages).map(([page, title]) => `/handbook/${page}: ${title}`);
  const there = [...READ].map(([address, { title }]) => `${address}: ${title}`);
  expect(named.toSorted(inOrder)).toEqual(there.toSorted(inOrder));
});

test('given every link of every page, then it leads to a page and a heading that the desk shows', () => {
  const lost = [...READ].flatMap(([from, page]) =>
    page.blocks
      .flatMap(inlinesIn)
      .flatMap(linksIn)
      .filter((to) => !isThere(to))
      .map((to) => `${from}: ${to}`),
  );
  expect(lost).toEqual([]);
});

test('given every picture of every page, then it is there, and says what it shows', async () => {
  const images = new Set((await readdir(join(ROOT, 'docs/images'))).map((name) => `docs/images/${name}`));
  const shown = [...READ.values()].flatMap(({ pictures }) => pictures);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((picture) => !images.has(picture))).toEqual([]);
  const mute = [...READ].filter(([, { blocks }]) =>
    blocks.some((block) => block.kind === 'picture' && block.shows === ''),
  );
  expect(mute).toEqual([]);
});

test('given every role, then there is a chapter that begins with a page of its own', () => {
  const first = ROLES.map((role) => CHAPTERS.find((chapter) => chapter.role === role)?.pages[0]?.[0]);
  expect(first).toEqual(ROLES);
});

const PLACES = [
  '/',
  '/cases/C-1',
  '/identities',
  '/identities/i-1',
  '/import',
  '/engagements',
  '/engagements/e-1',
  '/engagements/e-1/documents/d-1',
  '/engagements/e-1/documents/d-1/edit',
  '/patterns',
  '/coverage',
  '/admin',
  '/admin/people',
  '/admin/teams',
  '/admin/settings',
  '/admin/tokens',
  '/admin/health',
  '/account',
  '/verify',
  '/handbook/demo',
];

test('given every place in the desk and every role, then its help is a page that is there, and outsiders get one they may read', () => {
  const people = [[], ...ROLES.map((role) => [role])].map((roles) => ({
    person: 'p-1',
    name: 'Rita',
    email: 'rita@example.org',
    roles,
  }));
  const given = PLACES.flatMap((place) => people.map((me) => helpFor(place, me)));
  expect(new Set(given.filter((to) => to !== '/handbook' && !isThere(to)))).toEqual(new Set());
  expect(isOpenToAll(helpFor('/verify', null))).toBe(true);
});

function inOrder(one: string, other: string): number {
  return one < other ? -1 : 1;
}

function isThere(to: string): boolean {
  const [address = '', anchor] = to.split('#');
  const page = READ.get(address);
  if (page === undefined) return false;
  return anchor === undefined || page.blocks.some((block) => block.kind === 'heading' && block.id === anchor);
}

function inlinesIn(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'list':
      return block.items.flat().flatMap(inlinesIn);
    case 'table':
      return [block.head, ...block.rows].flat(2);
    case 'picture':
    case 'code':
      return [];
    default:
      return block.inlines;
  }
}

function linksIn(inline: Inline): readonly string[] {
  if (typeof inline === 'string' || inline.kind === 'code') return [];
  return inline.kind === 'page' ? [inline.to] : inline.inlines.flatMap(linksIn);
}
