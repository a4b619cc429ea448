import { expect, test } from 'vitest';
import { openHouse, PASSWORD } from '../support/house.ts';
import type { House } from '../support/house.ts';

const ADA = 'ada@example.org';
const signIn = (house: House, email: string, password: string, device = '') =>
  house.call('people.signIn', { email, password }, device === '' ? {} : { cookie: device });

/** Signs in, and gives the cookie that stays in that browser. */
async function knownDevice(house: House, email: string): Promise<string> {
  const set = (await signIn(house, email, PASSWORD)).headers['set-cookie'];
  return String(Array.isArray(set) ? set[1] : '').split(';')[0] ?? '';
}

test('given strangers who guess somebody’s password from the same place, then the device that they have signed in on lets them in all the same', async () => {
  const house = await openHouse();
  const device = await knownDevice(house, ADA);
  for (let i = 0; i < 30; i += 1) await signIn(house, ADA, `guess ${i}`);
  expect((await signIn(house, ADA, PASSWORD)).status).toBe(429);
  expect((await signIn(house, ADA, PASSWORD, device)).status).toBe(200);
});

test('given such a device in strange hands, then it has six tries of its own, for its owner alone', async () => {
  const house = await openHouse();
  await house.join('Ben', []);
  const device = await knownDevice(house, ADA);
  const statuses: number[] = [];
  for (let i = 0; i < 8; i += 1) statuses.push((await signIn(house, ADA, `guess ${i}`, device)).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
  // for somebody else it is no device of theirs: their address and this place count
  for (let i = 0; i < 6; i += 1) await signIn(house, 'ben@example.org', `guess ${i}`, device);
  expect((await signIn(house, 'ben@example.org', PASSWORD, device)).status).toBe(429);
  // nor did its tries take any from others here
  expect((await signIn(house, ADA, PASSWORD)).status).toBe(200);
});

test('given a device cookie that was made up or changed, then it counts for nothing', async () => {
  const house = await openHouse();
  const device = await knownDevice(house, ADA);
  for (let i = 0; i < 6; i += 1) await signIn(house, ADA, `guess ${i}`);
  const last = device.at(-1) === '0' ? '1' : '0';
  const forged = [`${device.slice(0, -1)}${last}`, `throughline_device=${'0'.repeat(32)}.${'0'.repeat(64)}`];
  for (const cookie of forged) expect((await signIn(house, ADA, PASSWORD, cookie)).status).toBe(429);
});

test('given an address that nobody has, then it is answered, slowed down and refused word for word as one that somebody has', async () => {
  const house = await openHouse();
  await house.join('Ben', []);
  const answers = async (email: string) => {
    const given: string[] = [];
    for (let i = 0; i < 8; i += 1) given.push((await signIn(house, email, `guess ${i}`)).text);
    return given;
  };
  expect(await answers('nobody@example.org')).toEqual(await answers('ben@example.org'));
});
