import type { Scope } from '../../src/domain/people/actor.ts';
import type { House } from './house.ts';

/** The value of a fresh API token that is called `Scanner`, for a day where nothing else is said. */
export async function makeToken(house: House, scopes: readonly Scope[], until?: number): Promise<string> {
  const made = await house.call(
    'token.make',
    { name: 'Scanner', scopes, until: until ?? house.app.ctx.now() + 86_400_000 },
    { cookie: house.administrator },
  );
  if (made.status !== 200) throw new Error(made.text);
  return String(made.json['value']);
}
