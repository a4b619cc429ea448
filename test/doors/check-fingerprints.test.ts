import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/cli/scan/fingerprint.ts';
import { brand } from '../../src/domain/kit/ids.ts';
import { normalise } from '../../src/redact/normalise.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';

const freshPassword = () => `Gull${randomBytes(9).toString('hex')}Rope`;

async function rowsOf({ app: { ctx } }: House, number: number) {
  const id = await ctx.store.streamOfCase(number);
  if (id === null) throw new Error(`there is no case ${number}`);
  return { id, rows: await ctx.store.fingerprintsOfCase(id) };
}

test('given one password in two cases, then each case has a check fingerprint of its own for it, the same wherever it is met', async () => {
  const house = await openHouse();
  const { vault } = house.app.ctx;
  const value = freshPassword();
  const cookie = await house.join('Rita', ['responder', 'auditor']);
  await house.call('submissions', { text: `password=${value}` });
  await house.call('submissions', { text: `password=${value}` });
  await house.call('case.escalate', { case: 'C-1', note: `once more: password=${value}` }, { cookie });
  const [one, other] = [await rowsOf(house, 1), await rowsOf(house, 2)];
  expect(one.rows.map(({ check }) => check)).toEqual([vault.checkFingerprint(normalise(value), one.id)]);
  expect(other.rows.map(({ check }) => check)).toEqual([vault.checkFingerprint(normalise(value), other.id)]);
  expect(one.rows[0]?.check).not.toBe(other.rows[0]?.check);
  expect(one.rows[0]?.check).not.toBe(one.rows[0]?.fingerprint);
  // whoever holds the case's key, and nothing else of the house, makes the same
  expect(fingerprintOf(vault.checkKey(one.id), value)).toBe(one.rows[0]?.check);
});

test('given a case with credentials, when it is read and its pack is taken, then neither holds a check fingerprint', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder', 'auditor']);
  const reported = await house.call('submissions', { text: `password=${freshPassword()}` });
  const [row] = (await rowsOf(house, 1)).rows;
  const check = row?.check ?? '';
  expect(check).toMatch(/^[0-9a-f]{32}$/u);
  const shown = await house.call('case.show', { case: 'C-1' }, { cookie });
  const pack = await house.call('ledger.pack', { case: 'C-1' }, { cookie });
  expect([reported.status, shown.status, pack.status]).toEqual([201, 200, 200]);
  for (const { text } of [reported, shown, pack]) expect(text).not.toContain(check);
});

test('given a credential from before there were check fingerprints, when it is met again, then it gets one', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  const value = `gull-${randomBytes(2).toString('hex')}`; // weak, so its fingerprint is the case's own
  await house.call('submissions', { text: 'nothing yet' });
  const { id } = await rowsOf(house, 1);
  const { store, vault } = house.app.ctx;
  await store.append({
    streams: [],
    events: [],
    fingerprints: [
      {
        fingerprint: vault.fingerprint(value, id),
        kind: 'password',
        scope: 'case',
        case: id,
        credential: brand<'credential'>('c'.repeat(32)),
        placeholder: '[password #1]',
        check: null,
      },
    ],
  });
  await house.call('case.escalate', { case: 'C-1', note: `password=${value}` }, { cookie });
  expect((await rowsOf(house, 1)).rows.map(({ check }) => check)).toEqual([vault.checkFingerprint(value, id)]);
});
