import { openAuthenticator } from '../../support/authenticator.ts';

type Call = (name: string, input: object, cookie?: string) => Promise<Record<string, unknown>>;
type Texts = (operation: string, ...fields: string[]) => Record<string, string>;

const ORIGIN = 'http://localhost:4180';

/** Every text of what administrators set, and the name of a passkey. */
export async function walkHouse(call: Call, t: Texts, administrator: string): Promise<void> {
  await call('house.setOrganisation', t('house.setOrganisation', 'name'), administrator);
  const { team } = await call('team.make', { ...t('team.make', 'name'), members: [] }, administrator);
  const { options } = await call('people.beginPasskey', {}, administrator);
  const made = openAuthenticator().make(options, ORIGIN);
  await call('people.addPasskey', { ...t('people.addPasskey', 'name'), ...made }, administrator);
  await call('team.change', { team, ...t('team.change', 'name'), members: [] }, administrator);
}
