import type { HandbookPage } from './model.ts';

type Load = () => Promise<{ readonly page: HandbookPage }>;

/** Each page is a file of its own, fetched when it is opened; `scripts/handbook/plugin.ts` makes it. */
const FILES: readonly (readonly [below: string, at: string, files: Readonly<Record<string, Load>>])[] = [
  ['../../../../docs/handbook/', '', import.meta.glob<{ page: HandbookPage }>('../../../../docs/handbook/*.md')],
  [
    '../../../../docs/reference/',
    'reference/',
    import.meta.glob<{ page: HandbookPage }>('../../../../docs/reference/*.md'),
  ],
  ['../../../../SECURITY', 'security', import.meta.glob<{ page: HandbookPage }>('../../../../SECURITY.md')],
];

/** What fetches the page of this name, such as `responder` or `reference/refusals`; null where there is none. */
export function pageNamed(name: string): Load | null {
  for (const [below, at, files] of FILES) {
    if (!name.startsWith(at)) continue;
    const load = files[`${below}${name.slice(at.length)}.md`];
    if (load !== undefined) return load;
  }
  return null;
}
