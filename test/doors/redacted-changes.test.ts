import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { brand } from '../../src/domain/kit/ids.ts';
import { row } from '../../src/domain/identity/entitlement/entitlement.ts';
import type { IdentityListView } from '../../src/operations/identity/views.ts';
import { inBothHouses } from '../support/both-houses.ts';
import type { Desk } from '../support/both-houses.ts';
import { ask, LISTS, lostAccess, show, shows, sign } from '../support/lost-access.ts';

const HOUR = 3_600_000;
const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const MORE = row('aws', 'allow', 'sqs:sendmessage', '*', 'more');

inBothHouses((open) => {
  test('given a signed change with a secret in its rows, when that is taken out of the inventory, then imports still match it, and one that lacks the row contradicts it', async () => {
    const desk = await open(MONDAY);
    const { lost, value, identity } = await matched(desk);
    // the case is not about the identity any more, so what was signed keeps its words
    await desk.call('Rita', 'case.unlinkIdentity', { case: 'C-1', identity, reason: 'the other runner' });
    await desk.call('Rita', 'identity.redact', { identity, value, reason: 'missed-secret' });
    await shows(desk, [lost, LISTS, MORE]);
    await desk.sleepUntil(MONDAY + 2 * HOUR);
    expect((await show(desk)).requests).toMatchObject([{ state: 'matched' }]);
    await shows(desk, [LISTS, MORE]);
    await desk.sleepUntil(MONDAY + 3 * HOUR);
    expect((await show(desk)).requests).toMatchObject([
      {
        state: 'contradicted',
        contradicted: { says: 'Signed, and not there: s3:getobject on arn:aws:s3:::[removed-secret #1].' },
      },
    ]);
  });

  test('given the case that still is about the identity, when the secret is taken out of what was signed too, then nothing is compared with it any more', async () => {
    const desk = await open(MONDAY);
    const { lost, value, identity } = await matched(desk);
    await desk.call('Rita', 'identity.redact', { identity, value, reason: 'missed-secret' });
    expect(JSON.stringify(await show(desk))).not.toContain(value);
    for (const [i, rows] of [[lost, LISTS, MORE], [LISTS]].entries()) {
      await shows(desk, rows);
      await desk.sleepUntil(MONDAY + (2 + i) * HOUR);
      expect((await show(desk)).requests).toMatchObject([{ state: 'matched' }]);
    }
  });

  test('given a secret that was met in another case since, when the door hides it in the next import, then what was signed is still seen', async () => {
    const desk = await open(MONDAY);
    const { lost, value, identity } = await matched(desk);
    const { ctx } = desk.house.app;
    ctx.memory.learn([
      { fingerprint: ctx.vault.fingerprint(value, null), kind: 'generic-token', scope: 'installation' },
    ]);
    await shows(desk, [lost, LISTS, MORE]);
    expect(JSON.stringify(await ctx.store.latestSnapshot(brand<'identity'>(identity)))).toContain('[generic-token #1]');
    await desk.sleepUntil(MONDAY + 2 * HOUR);
    expect((await show(desk)).requests).toMatchObject([{ state: 'matched' }]);
  });
});

/** A change that was signed and seen; the resource of its row is a value that no detector takes for a secret. */
async function matched(desk: Desk) {
  const value = `quagmire${randomBytes(4).toString('hex')}umbrella7`;
  const lost = row('aws', 'allow', 's3:getobject', `arn:aws:s3:::${value}`, 'reader');
  const { choice } = await lostAccess(desk, lost);
  await sign(desk, await ask(desk, choice), 'Anna');
  await shows(desk, [lost, LISTS]);
  await desk.sleepUntil(MONDAY + HOUR);
  expect((await show(desk)).requests).toMatchObject([{ state: 'matched' }]);
  const { identities } = await desk.call<IdentityListView>('Rita', 'identity.list', {});
  return { lost, value, identity: identities[0]?.identity ?? 'none' };
}
