import { opened } from '../../src/ledger/testing/packed.ts';
import type { Pack } from '../../src/ledger/pack/open.ts';
import type { House } from './house.ts';

/** For tests: a pack as the desk downloads it, opened. */
export async function fetchPack(
  house: House,
  operation: 'ledger.pack' | 'engagement.pack',
  input: object,
  cookie: string,
): Promise<Pack> {
  const { host } = new URL(house.app.ctx.publicUrl);
  const response = await house.server.inject({
    method: 'POST',
    url: `/api/v1/${operation}`,
    headers: { host, 'content-type': 'application/json', cookie },
    payload: JSON.stringify(input),
  });
  if (response.statusCode !== 200) throw new Error(`There is no pack: ${response.body}`);
  return opened(new Uint8Array(response.rawPayload));
}
