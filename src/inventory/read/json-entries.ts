import type { ImportFile } from '../importer.ts';
import { MOST_BYTES, jsonSlices } from './json-slices.ts';
import type { Path } from './json-slices.ts';
import { isRecord } from './values.ts';
import type { Values } from './values.ts';
import { utf8 } from './utf8.ts';

/** One entry of an export, or what stands around the entries of one page, or a place that cannot be read. */
export type Entry =
  | { readonly is: 'entry'; readonly list: string | null; readonly where: string; readonly value: Values }
  | { readonly is: 'page'; readonly where: string; readonly value: Values }
  | { readonly is: 'unreadable'; readonly list: string | null; readonly where: string; readonly says: string };

/**
 * The entries of a file of JSON, whichever way it wraps them: one object, a list of them, a page with them under one of the
 * names in `lists`, a list of pages, or several of these one after the other. A page's other fields come at its end. Lists in
 * `passed` are passed by unread. A place from which nothing more can be read has no list.
 */
export async function* jsonEntries(
  file: ImportFile,
  lists: readonly string[],
  passed: readonly string[] = [],
): AsyncGenerator<Entry> {
  let page = new Map<string, unknown>();
  let pageBytes = 0;
  let isPage = false;
  const slices = jsonSlices(utf8(file), (path, opens) => {
    const [first, second] = path;
    if (first === undefined) return 'into';
    if (second !== undefined) return typeof first === 'string' && passed.includes(first) ? 'pass' : 'take';
    if (opens !== 'array') return 'take';
    if (typeof first === 'string' && !lists.includes(first)) return 'take';
    // under a name of ours, or a list of pages that are lists: `gh api --paginate --slurp`
    isPage ||= typeof first === 'string';
    return 'into';
  });
  for await (const slice of slices) {
    if (slice.is === 'end') {
      const value = Object.fromEntries(page);
      if (slice.kind === 'object') yield isPage ? { is: 'page', where: file.name, value } : alone(value, file.name);
      [page, pageBytes, isPage] = [new Map(), 0, false];
      continue;
    }
    const where = whereOf(file.name, slice.path, slice.line);
    const [first, second] = slice.path;
    const list = typeof first === 'string' ? first : null;
    if (slice.is === 'broken') yield { is: 'unreadable', list: slice.ends ? null : list, where, says: slice.says };
    else if (typeof first === 'string' && second === undefined) {
      pageBytes += slice.bytes;
      if (pageBytes <= MOST_BYTES && page.size < MOST_FIELDS) page.set(first, slice.value);
    } else if (isRecord(slice.value)) yield* unwrapped(slice.value, lists, list, where);
    else yield { is: 'unreadable', list, where, says: 'This is no object.' };
  }
}

/** What a page says of itself is short. */
const MOST_FIELDS = 1_000;

function alone(value: Values, where: string): Entry {
  return { is: 'entry', list: null, where, value };
}

/** An object of a list may itself be a page. */
function* unwrapped(value: Values, lists: readonly string[], list: string | null, where: string): Generator<Entry> {
  const own = list === null ? lists.filter((name) => Array.isArray(value[name])) : [];
  if (own.length === 0) {
    yield { is: 'entry', list, where, value };
    return;
  }
  for (const name of own) {
    const entries = value[name];
    for (const [i, one] of (Array.isArray(entries) ? entries : []).entries()) {
      const place = `${where}, ${name}[${i}]`;
      if (isRecord(one)) yield { is: 'entry', list: name, where: place, value: one };
      else yield { is: 'unreadable', list: name, where: place, says: 'This is no object.' };
    }
  }
  yield { is: 'page', where, value };
}

function whereOf(file: string, path: Path, line: number): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return `${file}, line ${line}${steps === '' ? '' : `: ${steps.replace(/^\./u, '')}`}`;
}
