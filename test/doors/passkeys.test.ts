import { beforeEach, describe, expect, test } from 'vitest';
import { PROVED_FOR_MS } from '../../src/domain/people/session.ts';
import { openAuthenticator } from '../support/authenticator.ts';
import type { Authenticator, Lies } from '../support/authenticator.ts';
import { openHouse, PASSWORD } from '../support/house.ts';
import type { House } from '../support/house.ts';

const MONDAY = Date.UTC(2026, 0, 5, 9);
const MINUTE = 60_000;
const ORIGIN = 'http://localhost:4180';

let now = MONDAY;
let house: House;
let ada: string;
let key: Authenticator;

beforeEach(async () => {
  now = MONDAY;
  house = await openHouse({ now: () => now, named: true });
  ada = house.administrator;
  key = openAuthenticator();
});

const call = (operation: string, input: object, cookie = '') =>
  house.call(`people.${operation}`, input, cookie === '' ? {} : { cookie });
const creation = async (cookie = ada) => (await call('beginPasskey', {}, cookie)).json['options'];
const request = async (what = 'sign-in', cookie = '') =>
  (await call('askPasskey', { for: what }, cookie)).json['options'];
async function add(lies: Lies = {}, cookie = ada, by = key) {
  return await call('addPasskey', { name: 'My laptop', ...by.make(await creation(cookie), ORIGIN, lies) }, cookie);
}

describe('a passkey', () => {
  test('given one, then it signs its owner in without a password, and the account shows when it was used', async () => {
    expect((await add()).json).toMatchObject({ name: 'My laptop', createdAt: MONDAY, usedAt: null });
    now += MINUTE;
    const inside = await call('signInByPasskey', key.show(await request(), ORIGIN));
    expect(inside).toMatchObject({ status: 200, json: { name: 'Ada Admin' } });
    expect((await call('me', {}, inside.cookie ?? '')).status).toBe(200);
    expect((await call('sessions', {}, inside.cookie ?? '')).json['sessions']).toContainEqual(
      expect.objectContaining({ isThis: true, proof: 'passkey' }),
    );
    expect((await call('passkeys', {}, ada)).json['passkeys']).toMatchObject([{ usedAt: now }]);
  });

  test('given one, then it shows once more who somebody is, and it is removed', async () => {
    const { passkey } = (await add()).json;
    now += PROVED_FOR_MS;
    expect((await call('removePasskey', { passkey }, ada)).json['reason']).toBe('step-up-needed');
    const shown = key.show(await request('prove', ada), ORIGIN);
    expect((await call('proveByPasskey', shown, ada)).status).toBe(200);
    expect((await call('removePasskey', { passkey }, ada)).status).toBe(200);
    expect((await call('signInByPasskey', key.show(await request(), ORIGIN))).json['reason']).toBe('passkey-refused');
    expect((await call('askPasskey', { for: 'prove' }, ada)).json['reason']).toBe('no-passkey');
  });

  test('given a house that is known by a number, then there can be none, and that is said', async () => {
    const numbered = await openHouse();
    const answered = await numbered.call('people.beginPasskey', {}, { cookie: numbered.administrator });
    expect(answered.json['reason']).toBe('passkeys-need-a-name');
    const { json } = await numbered.call('people.passkeys', {}, { cookie: numbered.administrator });
    expect(json).toEqual({ passkeys: [], possible: false, hasPassword: true });
  });
});

describe('what is refused', () => {
  const WRONG: readonly (readonly [string, Lies])[] = [
    ['another origin', { origin: 'http://localhost.example.org' }],
    ['another relying party', { rpId: 'example.org' }],
    ['another type', { type: 'payment.get' }],
    ['no person verified', { flags: 0x01 }],
    ['nobody present', { flags: 0x04 }],
    ['a counter that did not move', { counter: 0 }],
    ['somebody else’s handle', { handle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['a challenge that nobody gave', { challenge: 'A'.repeat(80) }],
    ['a challenge that is none', { challenge: '§' }],
  ];
  test('given an answer with one thing wrong in it, then it lets nobody in', async () => {
    await add({ counter: 1 });
    for (const [what, lies] of WRONG)
      expect((await call('signInByPasskey', key.show(await request(), ORIGIN, lies))).json['reason'], what).toBe(
        'passkey-refused',
      );
    expect((await call('signInByPasskey', key.show(await request(), ORIGIN))).status).toBe(200);
  });

  test('given any byte of an answer changed, then it lets nobody in', async () => {
    await add();
    const options = await request();
    for (const field of ['clientData', 'authenticatorData', 'signature', 'credential']) {
      const shown = key.show(options, ORIGIN);
      const bytes = Buffer.from(shown[field] ?? '', 'base64url');
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
      const answered = await call('signInByPasskey', { ...shown, [field]: bytes.toString('base64url') });
      expect(answered.json['reason'], field).toBe('passkey-refused');
    }
    // none of that has used the challenge up
    expect((await call('signInByPasskey', key.show(options, ORIGIN))).status).toBe(200);
  });

  test('given a passkey made with one thing wrong, then it is not kept', async () => {
    for (const lies of [
      { origin: 'https://example.org' },
      { rpId: 'example.org' },
      { flags: 0x41 },
      { type: 'webauthn.get' },
    ])
      expect((await add(lies)).json['reason'], JSON.stringify(lies)).toBe('passkey-refused');
    expect((await call('passkeys', {}, ada)).json['passkeys']).toEqual([]);
  });

  test('given an answer again, an old question, a question of somebody else or for something else, then nobody is let in', async () => {
    await add();
    const ben = await house.join('Ben', []);
    const bens = openAuthenticator();
    await add({}, ben, bens);
    const refused = async (operation: string, shown: object, cookie = '') =>
      expect((await call(operation, shown, cookie)).json['reason']).toBe('passkey-refused');

    const once = key.show(await request(), ORIGIN);
    expect((await call('signInByPasskey', once)).status).toBe(200);
    await refused('signInByPasskey', once);
    const old = await request();
    now += 5 * MINUTE;
    await refused('signInByPasskey', key.show(old, ORIGIN));
    // a question to Ada answered by Ben, and a question for one thing answered for another
    await refused('proveByPasskey', bens.show(await request('prove', ada), ORIGIN), ada);
    await refused('proveByPasskey', key.show(await request('prove', ada), ORIGIN), ben);
    await refused('proveByPasskey', key.show(await request(), ORIGIN), ada);
    await refused('signInByPasskey', key.show(await request('prove', ada), ORIGIN));
    await refused('addPasskey', { name: 'x', ...openAuthenticator().make(await creation(ben), ORIGIN) }, ada);
  });

  test('given a passkey that is somebody’s, then nobody else adds it, and its owner not twice', async () => {
    await add();
    const ben = await house.join('Ben', []);
    expect((await add({}, ben)).json['reason']).toBe('passkey-known');
    expect((await add()).json['reason']).toBe('passkey-known');
  });

  test('given a passkey of somebody who was shut out, then it lets nobody in', async () => {
    const ben = await house.join('Ben', []);
    await add({}, ben);
    const { person } = (await call('me', {}, ben)).json;
    await call('disable', { person }, ada);
    expect((await call('signInByPasskey', key.show(await request(), ORIGIN))).json['reason']).toBe('passkey-refused');
  });

  test('given a session of ten minutes ago, then no passkey is added to it, and none of another person is removed', async () => {
    const { passkey } = (await add()).json;
    const ben = await house.join('Ben', []);
    expect((await call('removePasskey', { passkey }, ben)).json['reason']).toBe('not-found');
    now += PROVED_FOR_MS;
    expect((await call('beginPasskey', {}, ada)).json['reason']).toBe('step-up-needed');
    await call('prove', { password: PASSWORD }, ada);
    expect((await call('beginPasskey', {}, ada)).status).toBe(200);
  });
});
