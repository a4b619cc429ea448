import { fromUtf8, utf8 } from '../../ledger/bytes.ts';
import { ownPlaceholders } from '../../redact/own-spans.ts';
import { replaced } from '../../redact/replaced.ts';
import type { Context } from '../context.ts';
import { Original } from './original.ts';
import type { LoadedEngagement } from './stream.ts';
import { withValue } from './with-value.ts';

/**
 * A report that was edited as its safe text, with those values in it again of which somebody said that they are no secret.
 * Without that every edit would take out of the customer's copy what was decided to stay. All other placeholders stay.
 */
export async function putBack(ctx: Context, loaded: LoadedEngagement, edited: Original): Promise<Original> {
  const raw = await valuesThatStay(ctx, loaded);
  if (raw.size === 0) return edited;
  return edited.use(({ name, bytes }) => {
    const text = fromUtf8(bytes);
    const back = ownPlaceholders(text).flatMap(({ start, end }) => {
      const value = raw.get(text.slice(start, end));
      return value === undefined ? [] : [{ start, end, placeholder: value }];
    });
    return new Original(name, utf8(replaced(text, back)));
  });
}

/** By their placeholder; only those that an original still holds. */
async function valuesThatStay(ctx: Context, loaded: LoadedEngagement): Promise<ReadonlyMap<string, string>> {
  const stays = new Set(
    loaded.state.values
      .filter(({ disposition }) => disposition === 'not-a-secret' || disposition === 'placeholder')
      .map(({ value }) => value),
  );
  const raw = new Map<string, string>();
  for (const row of await ctx.store.engagementValues(loaded.head.id)) {
    if (!stays.has(row.value) || row.class === 'identity') continue;
    const value = await withValue(ctx, loaded, row.value, (words) => words);
    if (value !== null) raw.set(row.placeholder, value);
  }
  return raw;
}
