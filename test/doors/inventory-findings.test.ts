import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { rescanInventoryNow } from '../../src/jobs/rescan-inventory.ts';
import type { Context } from '../../src/operations/context.ts';
import type { IdentityListView, IdentityView, RedactedView } from '../../src/operations/identity/views.ts';
import { searchFolder } from '../support/bytes.ts';
import { inBothHouses } from '../support/both-houses.ts';
import type { Desk } from '../support/both-houses.ts';
import { letIntoInventory } from '../support/earlier-version.ts';

const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const STILL = new AbortController().signal;

inBothHouses((open) => {
  test('given what an earlier version let into the inventory, when detectors are newer, then each value is proposed once, and nothing is changed', async () => {
    const desk = await open(MONDAY);
    const { value, identity, name } = await letIn(desk);
    expect(await rescanInventoryNow(newer(desk, '2'), STILL)).toBe(2);
    const shown = await desk.call<IdentityView>('Rita', 'identity.show', { identity });
    expect(shown.foundLate).toMatchObject([{ kind: 'aws-access-key-id', places: 4 }]);
    expect(shown.trace[0]).toMatchObject({ says: 'Newer detectors take something of this identity for a secret.' });
    expect(JSON.stringify(shown)).toContain(value);
    const waiting = await desk.call<{ identities: readonly object[] }>('Rita', 'text.found', {});
    expect(waiting.identities).toEqual([{ identity, name, findings: 1 }]);

    // the same detectors have nothing to add, and newer ones find the same thing again
    expect(await rescanInventoryNow(newer(desk, '2'), STILL)).toBe(0);
    expect(await rescanInventoryNow(newer(desk, '3'), STILL)).toBe(2);
    expect((await desk.call<IdentityView>('Rita', 'identity.show', { identity })).foundLate).toHaveLength(1);
  });

  test('given a proposal, when a responder takes it out, then no row and no byte of the inventory holds it', async () => {
    const desk = await open(MONDAY);
    const { value, identity } = await letIn(desk);
    await rescanInventoryNow(newer(desk, '2'), STILL);
    const decide = { identity, finding: await proposal(desk, identity) };
    expect(await desk.refusal('Anna', 'identity.redactFound', decide)).toBe('not-allowed');
    const gone = await desk.call<RedactedView>('Rita', 'identity.redactFound', decide);
    expect(gone.identity).toMatchObject({ purpose: 'key [removed-secret #1]', foundLate: [] });
    expect(gone.identity.trace[0]).toMatchObject({
      says: 'What newer detectors had found was taken out.',
      who: 'Rita',
    });
    expect(await desk.refusal('Rita', 'identity.redactFound', decide)).toBe('already-done');
    const list = await desk.call<IdentityListView>('Rita', 'identity.list', {});
    expect(list.identities.map(({ name }) => name)).toEqual(['a-[removed-secret #1]', 'b-[removed-secret #1]']);
    expect(JSON.stringify(gone)).not.toContain(value);
    await desk.house.close();
    expect(await searchFolder(desk.house.dir, value)).toEqual([]);
  });

  test('given a proposal, when a responder says that it is no secret, then it stays, everybody sees why, and it is not proposed again', async () => {
    const desk = await open(MONDAY);
    const { value, identity } = await letIn(desk);
    await rescanInventoryNow(newer(desk, '2'), STILL);
    const reason = 'An id that the vendor prints in its manual.';
    const decide = { identity, finding: await proposal(desk, identity), reason };
    const kept = await desk.call<IdentityView>('Rita', 'identity.declineFound', decide);
    expect(kept).toMatchObject({ purpose: `key ${value}`, foundLate: [] });
    expect(JSON.stringify(kept.trace)).toContain(reason);
    expect(await desk.refusal('Rita', 'identity.declineFound', decide)).toBe('already-done');
    expect(await desk.refusal('Rita', 'identity.declineFound', { ...decide, finding: 'f'.repeat(32) })).toBe(
      'not-found',
    );
    await rescanInventoryNow(newer(desk, '3'), STILL);
    expect((await desk.call<IdentityView>('Rita', 'identity.show', { identity })).foundLate).toEqual([]);
  });

  test('given the policy to redact, when detectors are newer and sure, then it is taken out at once, by the system', async () => {
    const desk = await open(MONDAY);
    const { value, identity } = await letIn(desk);
    await rescanInventoryNow({ ...newer(desk, '2'), lateRedaction: 'redact' }, STILL);
    const shown = await desk.call<IdentityView>('Rita', 'identity.show', { identity });
    expect(JSON.stringify(shown)).not.toContain(value);
    expect(shown.foundLate).toEqual([]);
    expect(shown.trace[0]?.who).toBe('system');
  });
});

function newer({ house }: Desk, detectors: string): Context {
  return { ...house.app.ctx, detectors };
}

async function proposal(desk: Desk, identity: string): Promise<string | undefined> {
  return (await desk.call<IdentityView>('Rita', 'identity.show', { identity })).foundLate[0]?.finding;
}

/** Two identities with a value in the shape of an access key, made now and valid nowhere, as an earlier version imported them. */
async function letIn(desk: Desk) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const value = `AKIA${Array.from(randomBytes(16), (byte) => alphabet.charAt(byte & 31)).join('')}`;
  await letIntoInventory(desk.house.app.ctx, value);
  const { identities } = await desk.call<IdentityListView>('Rita', 'identity.list', {});
  // it is looked through in the order of ids
  const [first] = identities.toSorted((a, b) => (a.identity < b.identity ? -1 : 1));
  return { value, identity: first?.identity ?? 'none', name: first?.name ?? '' };
}
