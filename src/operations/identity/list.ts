import { IDENTITY_FILTERS, IDENTITY_SORTS } from '../../domain/identity/words.ts';
import { list, name, oneOf, optional, serial, whole } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { identityRow, sourceView } from './rows.ts';
import type { IdentityListView } from './views.ts';

export const listIdentities = operation({
  name: 'identity.list',
  summary:
    'List identities: all that imports have shown and cases have named, narrowed down by filters, source and words',
  changes: false,
  gives: 'rows, the cursor of the next page, the counts of each filter and the sources',
  input: {
    filters: optional(list(oneOf(IDENTITY_FILTERS), IDENTITY_FILTERS.length)),
    source: optional(serial()),
    words: optional(name()),
    sort: optional(oneOf(IDENTITY_SORTS)),
    after: optional(name(1_000)),
    limit: optional(whole(1, 200)),
  },
  async run({ filters, source, words, sort, after, limit }, { ctx, at }) {
    const [page, sources] = await Promise.all([
      ctx.store.identityPage({
        source,
        words: words === null ? null : String(words),
        filters: filters ?? [],
        sort: sort ?? 'name',
        after: after === null ? null : String(after),
        limit: limit ?? 50,
        at,
      }),
      ctx.store.sources(),
    ]);
    const view: IdentityListView = {
      identities: page.rows.map((row) => identityRow(row, at)),
      next: page.next,
      counts: page.counts,
      sources: sources.map(sourceView),
    };
    return reads(view);
  },
});
