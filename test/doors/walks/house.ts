type Call = (name: string, input: object, cookie?: string) => Promise<Record<string, unknown>>;
type Texts = (operation: string, ...fields: string[]) => Record<string, string>;

/** Every text of what administrators set. */
export async function walkHouse(call: Call, t: Texts, administrator: string): Promise<void> {
  await call('house.setOrganisation', t('house.setOrganisation', 'name'), administrator);
  const { team } = await call('team.make', { ...t('team.make', 'name'), members: [] }, administrator);
  await call('team.change', { team, ...t('team.change', 'name'), members: [] }, administrator);
}
