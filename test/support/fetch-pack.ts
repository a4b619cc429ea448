import { writeFile } from 'node:fs/promises';
import { opened } from '../../src/ledger/testing/packed.ts';
import type { Pack } from '../../src/ledger/pack/open.ts';
import type { House } from './house.ts';

type PackOf = 'ledger.pack' | 'engagement.pack';

/** For tests: a pack as the desk downloads it, opened. */
export async function fetchPack(house: House, operation: PackOf, input: object, cookie: string): Promise<Pack> {
  return opened(await packBytes(house, operation, input, cookie));
}

/** The same in a file. */
export async function savePack(
  house: House,
  operation: PackOf,
  input: object,
  cookie: string,
  path: string,
): Promise<void> {
  await writeFile(path, await packBytes(house, operation, input, cookie));
}

async function packBytes(house: House, operation: PackOf, input: object, cookie: string): Promise<Uint8Array> {
  const { host } = new URL(house.app.ctx.publicUrl);
  const response = await house.server.inject({
    method: 'POST',
    url: `/api/v1/${operation}`,
    headers: { host, 'content-type': 'application/json', cookie },
    payload: JSON.stringify(input),
  });
  if (response.statusCode !== 200) throw new Error(`There is no pack: ${response.body}`);
  return new Uint8Array(response.rawPayload);
}
