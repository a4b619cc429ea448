import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** The cursor of a page that is sorted by one column and then by what tells rows apart; `order` says which column it was. */
export function cursor(order: string, value: string | number, key: string): string {
  return Buffer.from(JSON.stringify([order, value, key])).toString('base64url');
}

/** True for rows behind the cursor; for all of them where it is none of ours, or one of another order. */
export function placeBehind(
  order: string,
  after: string | null,
  column: RawBuilder<unknown>,
  holds: 'string' | 'number',
  key: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  const place = after === null ? null : placeOf(after);
  if (place === null || place.order !== order || typeof place.value !== holds) return sql<SqlBool>`1 = 1`;
  return sql<SqlBool>`(${column}, ${key}) > (${place.value}, ${place.key})`;
}

interface Place {
  readonly order: string;
  readonly value: string | number;
  readonly key: string;
}

function placeOf(text: string): Place | null {
  const parsed = parsedJson(Buffer.from(text, 'base64url').toString('utf8'));
  if (!Array.isArray(parsed) || parsed.length !== 3) return null;
  const [order, value, key]: readonly unknown[] = parsed;
  if (typeof order !== 'string' || typeof key !== 'string' || !isStorable(key)) return null;
  if (typeof value === 'string') return isStorable(value) ? { order, value, key } : null;
  return typeof value === 'number' && Number.isSafeInteger(value) ? { order, value, key } : null;
}

/** PostgreSQL takes neither a zero character nor half of one. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
