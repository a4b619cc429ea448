import type { HeldIn } from './held-words.ts';

/** What names a row of each table that holds readable words, and the columns that hold them. */
export const HELD_COLUMNS: Readonly<
  Record<HeldIn, { readonly key: readonly string[]; readonly texts: readonly string[] }>
> = {
  inventory_source: { key: ['source'], texts: ['name'] },
  inventory_staged: {
    key: ['import', 'key'],
    texts: ['name', 'locator', 'environment', 'owner', 'purpose', 'record'],
  },
  inventory_unreadable: { key: ['import', 'position'], texts: ['place', 'says'] },
  identity_view: { key: ['identity'], texts: ['name', 'locator', 'environment', 'owner', 'team', 'purpose'] },
  behaviour_view: { key: ['identity', 'behaviour'], texts: ['what', 'owner', 'schedule'] },
  entitlement_set: { key: ['digest'], texts: ['rows'] },
};
