type Does = (verb: string, input: object) => Promise<Record<string, unknown>>;
type Texts = (operation: string, ...fields: string[]) => Record<string, string>;

interface Entered extends Record<string, unknown> {
  readonly entries: readonly { readonly entry: string; readonly places: readonly { readonly place: string }[] }[];
}

/** Every text that goes into the inventory of an engagement, and the handover that is written out of it. */
export async function walkEngagementInventory(does: Does, t: Texts): Promise<void> {
  const added = await does('addEntry', { ...t('engagement.addEntry', 'name', 'owner'), origin: 'seen' });
  const entry = (added as Entered).entries[0]?.entry;
  const listed = await does('listPlace', { entry, kind: 'chat', ...t('engagement.listPlace', 'where') });
  const place = (listed as Entered).entries[0]?.places[0]?.place;
  await does('suggestEntries', {});
  await does('clearPlace', { entry, place, ...t('engagement.clearPlace', 'says') });
  await does('recordExit', { entry, exit: 'revoked', ...t('engagement.recordExit', 'proof') });
  await does('handover', {});
}
