import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import type { InventoryRecord } from '../../src/domain/identity/record.ts';
import { row } from '../../src/domain/identity/entitlement/entitlement.ts';
import type { CompareView, IdentityListView, IdentityView, RedactedView } from '../../src/operations/identity/views.ts';
import type { PreviewView } from '../../src/operations/inventory/views.ts';
import { searchFolder } from '../support/bytes.ts';
import { inBothHouses } from '../support/both-houses.ts';
import type { Desk } from '../support/both-houses.ts';
import { accessKey, record } from '../support/inventory-records.ts';

const MONDAY = Date.parse('2026-11-23T09:00:00Z');
const DAY = 86_400_000;
const SOURCE = 'aws production';

inBothHouses((open) => {
  test('given a secret that no detector knows all over the inventory, when it is taken out, then no view, no search, no row and no byte holds it', async () => {
    const desk = await open(MONDAY);
    const { word, identity, waiting } = await seeded(desk);
    const before = await desk.call<IdentityView>('Rita', 'identity.show', { identity });
    expect(JSON.stringify(before).split(word).length).toBeGreaterThan(12);

    const gone = await desk.call<RedactedView>('Rita', 'identity.redact', {
      identity,
      value: word,
      reason: 'missed-secret',
    });
    expect(gone.removed).toBeGreaterThan(15);
    expect(gone.cases).toEqual(['C-1']);
    expect(gone.residual.length).toBeGreaterThan(0);
    const list = await desk.call<IdentityListView>('Rita', 'identity.list', {});
    const seen = await Promise.all([
      ...list.identities.map((one) => desk.call('Rita', 'identity.show', { identity: one.identity })),
      ...(['adds', 'changes', 'gone', 'unreadable'] as const).map((part) =>
        desk.call('Rita', 'inventory.preview', { import: waiting, part }),
      ),
      desk.call('Rita', 'inventory.list', {}),
      desk.call('Rita', 'case.show', { case: 'C-1' }),
      desk.call('Rita', 'review.patterns', {}),
    ]);
    expect(JSON.stringify([gone, list, seen])).not.toContain(word);
    expect(await namesFor(desk, word)).toEqual([]);
    expect(await namesFor(desk, 'runner')).toEqual(['runner-[removed-secret #1]']);
    expect(await namesFor(desk, 'nightly'), 'what a person said is still found').toEqual([
      'runner-[removed-secret #1]',
    ]);
    expect(await heldIn(desk)).not.toContain(word);

    expect(
      gone.identity.snapshots.map(({ digest }) => digest),
      'what it was committed to stays',
    ).toEqual(before.snapshots.map(({ digest }) => digest));
    expect(gone.identity.snapshots.every(({ redacted }) => redacted)).toBe(true);
    const own = gone.identity.trace.filter(({ number }) => number === null);
    expect(own.slice(0, 2).map(({ says }) => says)).toEqual([
      'Words were taken out of the inventory, also of snapshots; their digests stay.',
      'Words were taken out of what a person had said; their commitment stays.',
    ]);
    expect(gone.identity.behaviours).toMatchObject([{ what: 'Sends [removed-secret #1] nightly' }]);
    const { events } = await desk.house.app.ctx.store.sizes();
    const again = { identity, value: word, reason: 'missed-secret' };
    expect(await desk.call('Rita', 'identity.redact', again)).toMatchObject({ removed: 0, cases: [], left: [] });
    expect((await desk.house.app.ctx.store.sizes()).events).toBe(events);
    await desk.house.close();
    expect(await searchFolder(desk.house.dir, word)).toEqual([]);
    expect(desk.house.lines.some((line) => line.includes(word))).toBe(false);
  });

  test('given what was taken out, when imports bring it again, then nothing has changed, and what has changed is told in the same words', async () => {
    const desk = await open(MONDAY);
    const word = freshWord();
    const records = [record('runner', { owner: `team ${word}`, entitlements: [reads(word), reads('logs')] })];
    await imported(desk, records);
    const identity = await onlyOne(desk);
    await desk.call('Rita', 'identity.redact', { identity, value: word, reason: 'personal-data' });
    const [first] = (await desk.call<IdentityView>('Rita', 'identity.show', { identity })).snapshots;

    const again = await begun(desk, records);
    expect(await desk.call<PreviewView>('Rita', 'inventory.preview', { import: again, part: 'adds' })).toMatchObject({
      same: true,
      counts: { adds: 0, changes: 0, gone: 0, same: 1 },
    });
    await desk.call('Rita', 'inventory.apply', { import: again });

    await desk.setTime(MONDAY + 1);
    await imported(desk, [record('runner', { owner: `team ${word}`, entitlements: [reads(word)] })]);
    const now = await desk.call<IdentityView>('Rita', 'identity.show', { identity });
    expect(now).toMatchObject({ owner: 'team [removed-personal-data #1]' });
    expect(now.snapshots).toHaveLength(2);
    const compared = await desk.call<CompareView>('Rita', 'identity.compare', {
      identity,
      before: first?.digest,
      after: now.snapshots[0]?.digest,
    });
    expect(compared.words).toEqual(['Could s3:getobject on arn:aws:s3:::logs/*; cannot any more.']);
    expect([compared.added, compared.moved]).toEqual([[], []]);
    expect(await heldIn(desk)).not.toContain(word);
  });

  test('given an import that is applied at the same moment, when a secret is taken out, then it is in neither picture', async () => {
    const desk = await open(MONDAY);
    const word = freshWord();
    await imported(desk, [record('runner', { owner: word })]);
    const identity = await onlyOne(desk);
    for (let round = 0; round < 5; round += 1) {
      const other = freshWord();
      await imported(desk, [record('runner', { owner: other })]);
      const waiting = await begun(desk, [record('runner', { owner: other }), record(`more-${other}`)]);
      const late = await begun(desk, []);
      await Promise.all([
        desk.call('Rita', 'inventory.apply', { import: waiting }),
        desk.call('Rita', 'identity.redact', { identity, value: other, reason: 'missed-secret' }),
        desk.call('Rita', 'inventory.add', { import: late, records: [record(`late-${other}`)], unreadable: [] }),
        desk.call('Ben', 'identity.describe', { identity, purpose: `round ${round}` }),
      ]);
      expect(await heldIn(desk)).not.toContain(other);
    }
  });

  test('given what is no text of the inventory, too short, of nobody, or asked for by another role, then it is refused', async () => {
    const desk = await open(MONDAY);
    await imported(desk, [record('runner')]);
    const identity = await onlyOne(desk);
    const take = { identity, value: 'runner', reason: 'missed-secret' };
    expect(await desk.refusal('Anna', 'identity.redact', take)).toBe('not-allowed');
    expect(await desk.refusal('Rita', 'identity.redact', { ...take, value: 'nowhere to be found' })).toBe(
      'no-such-text',
    );
    expect(await desk.refusal('Rita', 'identity.redact', { ...take, value: '   abc  ' })).toBe('text-too-short');
    expect(await desk.refusal('Rita', 'identity.redact', { ...take, identity: 'f'.repeat(32) })).toBe('not-found');
    expect((await desk.house.call('identity.redact', take)).status).toBe(401);
    expect((await desk.call<IdentityView>('Anna', 'identity.show', { identity })).may).toEqual([]);
    expect((await desk.call<IdentityView>('Rita', 'identity.show', { identity })).may).toContain('identity.redact');
  });
});

/** No detector knows it: a word as names are made of. */
function freshWord(): string {
  return `Quagmire${randomInt(1e5, 1e6)}`;
}

function reads(bucket: string) {
  return row('aws', 'allow', 's3:getobject', `arn:aws:s3:::${bucket}/*`, `read-${bucket}`);
}

/** The word in everything that imports and people say of an identity, in another one, and in an import that waits. */
async function seeded(desk: Desk) {
  const word = freshWord();
  const base64 = Buffer.from(`key=${word};`).toString('base64');
  const full = record(`runner-${word}`, {
    environment: `env ${word}`,
    owner: `team ${word}`,
    ownerFrom: `the tag ${word}`,
    purpose: `runs ${word} (${base64})`,
    consumers: [`app ${word}`],
    credentials: [accessKey(MONDAY - DAY, { label: `key ${word}` })],
    remarks: [`could not read ${word}`],
    entitlements: [reads(word), { ...reads('logs'), condition: `{"StringEquals":{"a":"\\"${word}\\""}}` }],
  });
  const other = record('other', { purpose: `shares ${word}`, entitlements: [reads(word)] });
  await imported(desk, [full, other]);
  await desk.setTime(MONDAY + 1);
  await imported(desk, [{ ...full, entitlements: [reads(word)] }, other]);
  const { identities } = await desk.call<IdentityListView>('Rita', 'identity.list', { words: 'runner' });
  const identity = identities[0]?.identity ?? 'none';
  await desk.call('Rita', 'identity.setConsumers', { identity, consumers: [`nightly ${word}`] });
  const until = MONDAY + 30 * DAY;
  const explained = { what: `Sends ${word} nightly`, owner: `Ada ${word}`, schedule: `at ${word}` };
  await desk.call('Rita', 'identity.explain', { identity, ...explained, until });
  await desk.house.call('submissions', { text: 'something is wrong with the runner' });
  await desk.call('Rita', 'case.linkIdentity', { case: 'C-1', identity });
  const waiting = await begun(
    desk,
    [{ ...full, owner: `another ${word}` }],
    [{ where: `line ${word}`, says: `no ${word}` }],
  );
  return { word, identity, waiting };
}

async function begun(
  desk: Desk,
  records: readonly InventoryRecord[],
  unreadable: readonly { readonly where: string; readonly says: string }[] = [],
): Promise<string> {
  const { import: id } = await desk.call<{ import: string }>('Rita', 'inventory.begin', {
    source: 'aws',
    name: SOURCE,
  });
  await desk.call('Rita', 'inventory.add', { import: id, records, unreadable });
  return id;
}

async function imported(desk: Desk, records: readonly InventoryRecord[]): Promise<void> {
  await desk.call('Rita', 'inventory.apply', { import: await begun(desk, records) });
}

async function onlyOne(desk: Desk): Promise<string> {
  const { identities } = await desk.call<IdentityListView>('Rita', 'identity.list', {});
  return identities[0]?.identity ?? 'none';
}

async function namesFor(desk: Desk, words: string): Promise<readonly string[]> {
  const { identities } = await desk.call<IdentityListView>('Rita', 'identity.list', { words });
  return identities.map(({ name }) => name);
}

/** Every readable word of the inventory’s tables, as the engine holds them. */
async function heldIn({ house }: Desk): Promise<string> {
  const tables = [
    'inventory_source',
    'inventory_staged',
    'inventory_unreadable',
    'identity_view',
    'behaviour_view',
    'entitlement_set',
  ] as const;
  return JSON.stringify(await Promise.all(tables.map((of) => house.app.ctx.store.heldRows(of, null, 10_000))));
}
