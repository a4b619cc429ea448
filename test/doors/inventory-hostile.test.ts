import { expect, test } from 'vitest';
import type { IdentityListView, IdentityView } from '../../src/operations/identity/views.ts';
import type { ImportView, PreviewView } from '../../src/operations/inventory/views.ts';
import { dropImports } from '../../src/jobs/drop-imports.ts';
import { openHouse } from '../support/house.ts';
import { accessKey, asker, DAY, record, staged } from '../support/inventory-records.ts';

async function desk(now?: () => number) {
  const house = await openHouse(now === undefined ? {} : { now });
  const ask = asker(house, await house.join('Rita', ['responder']));
  const begun = async (name = 'prod') => (await ask<ImportView>('inventory.begin', { source: 'aws', name })).import;
  const add = (of: string, records: readonly object[], unreadable: readonly object[] = []) =>
    ask<ImportView>('inventory.add', { import: of, records, unreadable });
  const unreadable = async (of: string) =>
    (await ask<PreviewView>('inventory.preview', { import: of, part: 'unreadable' })).unreadable;
  const asOther = async () => asker(house, await house.join('Omar', ['responder']));
  return { house, ask, begun, add, unreadable, asOther };
}

test('given records that are wrong, then each is listed with what is wrong, the others are taken, and no part of it is repeated', async () => {
  const { begun, add, unreadable } = await desk();
  const of = await begun();
  const wrong = [
    { ...record('long'), name: 'x'.repeat(1_000_000) },
    record('early', { credentials: [accessKey(-11_644_473_600_000)] }),
    record('late', { credentials: [accessKey(0, { expires: 253_402_300_799_000 })] }),
    { ...record('odd'), kind: 'spaceship' },
    { ...record('more'), secret: 'not a field' },
    { ...record('many'), consumers: Array.from({ length: 501 }, (_, i) => `consumer ${i}`) },
    { key: 'k' },
  ];
  expect(await add(of, [...wrong, record('good')])).toMatchObject({ records: 1, unreadable: 7 });
  const places = await unreadable(of);
  expect(places.map(({ where, says }) => [where.slice(0, 12), says])).toEqual([
    ['x'.repeat(12), 'name: Write one line of at most 500 characters.'],
    ['early', expect.stringContaining('credentials, issued: ')],
    ['late', expect.stringContaining('credentials, expires: ')],
    ['odd', expect.stringContaining('kind: Choose one of')],
    ['more', 'It has parts that are not known here.'],
    ['many', expect.stringContaining('consumers: ')],
    ['A record wit', expect.stringContaining('name: Write one line')],
  ]);
  expect(places[0]?.where.length).toBeLessThan(200);
  expect(places[1]?.says).toContain('from 1970 to 2199');
});

test('given the same identity twice, then the same twice is one, and two that differ are said', async () => {
  const { ask, begun, add, unreadable } = await desk();
  const of = await begun();
  await add(of, [record('alpha'), record('alpha'), record('beta')]);
  expect(await add(of, [record('alpha')]), 'a request that is sent again').toMatchObject({ records: 2, unreadable: 0 });
  await add(of, [record('beta', { purpose: 'other' })]);
  expect(await unreadable(of)).toEqual([
    { where: 'beta, arn:aws:iam::123456789012:role/beta', says: expect.stringContaining('twice') },
  ]);
  await ask('inventory.apply', { import: of });
  expect((await ask<IdentityListView>('identity.list', {})).identities.map(({ purpose }) => purpose)).toEqual([
    null,
    null,
  ]);
});

test('given markup, formulas and a name that redaction changes, then they stay text, and the record is found again', async () => {
  const { ask } = await desk();
  const key = `AKIA${'ABCDEFGH'.repeat(2)}`;
  const hostile = [
    record('<script>alert(1)</script>', { key: 'a' }),
    record('=HYPERLINK("https://example.org")', { key: 'b' }),
    record(`user ${key}`, { key }),
    record('\u202Eesrever', { key: 'd' }),
  ];
  await ask('inventory.apply', { import: await staged(ask, hostile) });
  const listed = await ask<IdentityListView>('identity.list', {});
  expect(listed.identities.map(({ name }) => name)).toEqual([
    '<script>alert(1)</script>',
    '=HYPERLINK("https://example.org")',
    'user [aws-access-key-id #1]',
    '\u202Eesrever',
  ]);
  expect(JSON.stringify(listed)).not.toContain(key);
  const again = await ask<PreviewView>('inventory.preview', { import: await staged(ask, hostile), part: 'adds' });
  expect(again).toMatchObject({ same: true, counts: { same: 4 } });
});

test('given ARNs, account names and mail addresses, then they are as readable as they were', async () => {
  const { ask } = await desk();
  const given = record('svc-payments-prod-01', {
    owner: 'payments-team@example.org',
    ownerFrom: 'the tag Owner',
    consumers: ['batch-7f9c6d5b4-x2x9z'],
    credentials: [accessKey(Date.UTC(2025, 0))],
  });
  await ask('inventory.apply', { import: await staged(ask, [given]) });
  const [row] = (await ask<IdentityListView>('identity.list', {})).identities;
  const shown = await ask<IdentityView>('identity.show', { identity: row?.identity });
  expect(shown).toMatchObject({
    name: given.name,
    locator: given.locator,
    owner: given.owner,
    consumers: [{ name: 'batch-7f9c6d5b4-x2x9z' }],
    credentials: [{ label: 'access key 1', longLived: true }],
  });
  expect(shown.entitlements?.rows).toMatchObject([
    { action: 's3:getobject', resource: `arn:aws:s3:::${given.name}/*` },
  ]);
});

test('given too many at once, or what is no list, then it is refused in words', async () => {
  const { ask, begun } = await desk();
  const of = await begun();
  const many = Array.from({ length: 501 }, (_, i) => record(`r${i}`));
  const wrong = [
    { records: many },
    { records: 'all' },
    { records: [7] },
    { records: [], unreadable: [{ where: 'x' }] },
  ];
  for (const input of wrong) {
    const refused = await ask('inventory.add', { import: of, unreadable: [], ...input }, 400);
    expect(JSON.stringify(refused)).toContain('input-invalid');
  }
});

test('given an import that nobody applied, when a day has passed, then a job gives it up, and not before', async () => {
  let at = Date.now();
  const { house, begun, add } = await desk(() => at);
  const of = await begun();
  await add(of, [record('alpha')]);
  const { ctx } = house.app;
  at += DAY - 60_000;
  await dropImports(ctx);
  expect(await ctx.store.imports(9)).toMatchObject([{ import: of, state: 'staged' }]);
  at += 120_000;
  expect(await dropImports(ctx)).toBe(1);
  expect(await ctx.store.imports(9)).toMatchObject([{ import: of, state: 'abandoned', records: 1 }]);
  expect(await dropImports(ctx), 'there is nothing left of it').toBe(0);
});

test('given somebody else’s import, then another may look at it and give it up, and neither add to it nor apply it', async () => {
  const { ask, begun, add, asOther } = await desk();
  const of = await begun();
  await add(of, [record('alpha')]);
  const other = await asOther();
  for (const [operation, input] of [
    ['inventory.add', { records: [record('planted')], unreadable: [] }],
    ['inventory.apply', {}],
  ] as const) {
    const refused = await other(operation, { import: of, ...input }, 403);
    expect(JSON.stringify(refused)).toContain('import-of-another');
  }
  const seen = await other<PreviewView>('inventory.preview', { import: of, part: 'adds' });
  expect(seen.rows.map(({ name }) => name)).toEqual(['alpha']);
  await other('inventory.abandon', { import: of });
  await ask('inventory.apply', { import: of }, 409);
});

test('given two people who import the same source at the same moment, then both are taken, the first that is applied counts, and the other has to look again', async () => {
  const { ask, asOther } = await desk();
  const other = await asOther();
  const [mine, theirs] = await Promise.all([
    staged(ask, [record('alpha'), record('beta')]),
    staged(other, [record('alpha'), record('gamma')]),
  ]);
  const [seen, seenToo] = await Promise.all([
    ask<PreviewView>('inventory.preview', { import: mine, part: 'adds' }),
    other<PreviewView>('inventory.preview', { import: theirs, part: 'adds' }),
  ]);
  const answers = await Promise.allSettled([
    ask<ImportView>('inventory.apply', { import: mine, picture: seen.picture }),
    other<ImportView>('inventory.apply', { import: theirs, picture: seenToo.picture }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = answers.find((one) => one.status === 'rejected');
  expect(String(refused?.reason)).toContain('picture-changed');
  const { identities } = await ask<IdentityListView>('identity.list', {});
  const names = identities.map(({ name }) => name);
  expect(names).toEqual(answers[0].status === 'fulfilled' ? ['alpha', 'beta'] : ['alpha', 'gamma']);
});

test('given zero characters, halves of pairs and texts that begin with an apostrophe or end a string, then they are stored as text or refused, and the search takes its own signs for letters', async () => {
  const { ask, begun, add } = await desk();
  const of = await begun();
  const odd = [
    record('zero\u0000middle', { key: 'a' }),
    record("Robert'); drop table identity_view;--", { key: 'b' }),
    record('100% under_score', { key: 'c' }),
  ];
  expect(await add(of, odd)).toMatchObject({ records: 3, unreadable: 0 });
  await add(of, [record('half \ud83d', { key: 'd' })]);
  await ask('inventory.apply', { import: of });
  const names = async (words: string) =>
    (await ask<IdentityListView>('identity.list', { words })).identities.map(({ name }) => name);
  expect(await names('zeromiddle')).toEqual(['zeromiddle']);
  expect(await names('%')).toHaveLength(3);
  expect(await names('_')).toHaveLength(3);
  expect(await names('1%0')).toEqual([]);
  expect(await names('un%re')).toEqual([]);
  expect(await names("robert'")).toEqual(["Robert'); drop table identity_view;--"]);
  const { counts } = await ask<IdentityListView>('identity.list', { after: 'WyJuYW1lIiwiYSIsImIiXQ', sort: 'oldest' });
  expect(counts.all).toBe(3);
});

test('given a digest of the file that is made up, then it is kept as what it is, and the digest of the records is our own', async () => {
  const { ask } = await desk();
  const digest = 'f'.repeat(64);
  const begun = await ask<ImportView>('inventory.begin', { source: 'aws', name: 'prod', digest });
  await ask('inventory.add', { import: begun.import, records: [record('alpha')], unreadable: [] });
  const applied = await ask<ImportView>('inventory.apply', { import: begun.import });
  const honest = await ask<ImportView>('inventory.apply', { import: await staged(ask, [record('alpha')], 'other') });
  expect(applied.digest).toBe(honest.digest);
  await ask('inventory.begin', { source: 'aws', name: 'prod', digest: 'F'.repeat(64) }, 400);
});
