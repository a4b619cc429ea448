import * as caseWords from '../domain/case/words.ts';
import * as identityWords from '../domain/identity/words.ts';
import * as metricWords from '../domain/metrics/words.ts';
import { TRANSITIONS } from '../domain/case/transitions.ts';
import { REFUSALS } from '../domain/kit/refusals.ts';
import { ROLES } from '../domain/people/roles.ts';
import { PERMISSIONS } from '../domain/policy/permissions.ts';

/** The field in which every text stands that somebody may have written. */
export const UNTRUSTED = 'untrusted_text';

/**
 * An answer in which every text that is not one of our own closed words, an id, a number or a digest stands in a field
 * of its own, `untrusted_text`. What is not known to be ours counts as somebody's. Texts longer than `most` are cut.
 */
export function marked(value: unknown, most: number): unknown {
  if (typeof value === 'string') return isOurs(value) ? value : untrusted(value, most);
  if (Array.isArray(value)) return value.map((one) => marked(one, most));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [visible(key), entry(key, one, most)]));
}

/** Where a page goes on: made by the store, and given back as it is. */
const CURSORS = new Set(['next', 'after']);
const CURSOR = /^[A-Za-z0-9_-]{1,400}$/u;

function entry(key: string, value: unknown, most: number): unknown {
  return CURSORS.has(key) && typeof value === 'string' && CURSOR.test(value) ? value : marked(value, most);
}

function untrusted(text: string, most: number) {
  if (text.length <= most) return { [UNTRUSTED]: visible(text) };
  return { [UNTRUSTED]: visible(text.slice(0, most).toWellFormed()), cut_after: most, characters: text.length };
}

/**
 * Signs that nobody sees and a program reads are written out: control and format characters, marks of direction, tags
 * (U+E0000 on), private and unassigned ones, selectors of variants (Unicode 16, general categories Cc, Cf, Co, Cn).
 */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;

/** Digits and hexadecimal digits (ids, digests), numbers that people say, UUIDs. */
const ID = /^(?:[0-9a-f]{1,64}|[CE]-[0-9]{1,12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;

function isOurs(text: string): boolean {
  return text === '' || OWN_WORDS.has(text) || ID.test(text);
}

const OWN_WORDS: ReadonlySet<string> = new Set([
  ...stringsIn([caseWords, identityWords, metricWords, ROLES]),
  ...stringsIn(Object.values(TRANSITIONS)),
  ...Object.keys(TRANSITIONS),
  ...Object.keys(PERMISSIONS),
  ...Object.keys(REFUSALS),
  // the arcs of the ring, how a thing stands, and what a thing is seen as
  'done',
  'now',
  'open',
  'not-needed',
  'untold',
  'told',
  'written',
  'confirmed',
  'disputed',
  'withdrawn',
  'requested',
  'approved',
  'rejected',
  'expiring',
  'expired',
  'revoked',
  'extended',
  'planned',
  'executed',
  'works',
  'failed',
  'machine',
  'person',
  'system',
  'page',
  'exact',
  'approximate',
]);

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
