import { formsOf } from '../../redact/forms.ts';
import { removeValues } from '../../redact/remove-value.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { RemovalRow } from '../../store/types.ts';
import { storedText } from '../codec.ts';
import type { Context } from '../context.ts';
import { rollingSum } from './rolling-sum.ts';
import type { RollingSum } from './rolling-sum.ts';

/** Puts placeholders where something stands that has to go. */
export type Cut = (text: string) => SafeText;

/** A removal for each way in which a value was met: the value itself, and each encoding that stood somewhere. */
export function removalRows(
  ctx: Context,
  values: readonly string[],
  met: (form: string) => boolean,
  placeholder: string,
): readonly RemovalRow[] {
  const written = values.flatMap((value) => [
    value,
    // a run of base64 is cut out whole, so its stable part is nothing that could be met again by itself
    ...formsOf(value).flatMap(({ name, text }) => (name === 'base64' || !met(text) ? [] : [text])),
  ]);
  return [...new Set(written)].map((value) => {
    const mark = markOf(ctx, value);
    return { mark, length: value.length, hint: sumsOf(ctx, mark, value.length).first(value), placeholder };
  });
}

/** What takes the very values of earlier removals out of texts that come in again, each with the placeholder that it had. */
export function knownCut(ctx: Context, removals: readonly RemovalRow[]): Cut {
  if (removals.length === 0) return storedText;
  // the longest first: one may be a part of another
  const sought = removals
    .toSorted((a, b) => b.length - a.length)
    .map((row) => ({ ...row, sums: sumsOf(ctx, row.mark, row.length) }));
  return (text) =>
    sought.reduce((left, row) => {
      const value = found(ctx, String(left), row);
      return value === null ? left : removeValues(left, [value], row.placeholder).safe;
    }, storedText(text));
}

type Sought = RemovalRow & { readonly sums: RollingSum };

/** The value itself where it stands in the text, in memory only. */
function found(ctx: Context, text: string, { mark, length, hint, sums }: Sought): string | null {
  if (text.length < length) return null;
  let sum = sums.first(text);
  for (let start = 0; ; start += 1) {
    if (sum === hint) {
      const value = text.slice(start, start + length);
      if (markOf(ctx, value) === mark) return value;
    }
    if (start + length >= text.length) return null;
    sum = sums.next(text, start, sum);
  }
}

function markOf({ vault }: Context, value: string): string {
  return vault.tokenHash(JSON.stringify(['inventory-removal', value]));
}

/** Taken at another point for each removal, so that one value that somebody knows tells nothing about the sum of another. */
function sumsOf({ vault }: Context, mark: string, length: number): RollingSum {
  const point = vault.tokenHash(JSON.stringify(['inventory-removal-point', mark]));
  return rollingSum(length, Number.parseInt(point.slice(0, 12), 16));
}
