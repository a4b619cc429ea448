import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES } from '../../src/domain/people/roles.ts';
import type { Operation } from '../../src/operations/operation.ts';
import { REGISTRY } from '../../src/operations/registry.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';
import { scale } from '../support/scale.ts';

/** Stands in every hostile text, so that one that is said again is seen. */
const MARK = `heron7${randomBytes(5).toString('hex')}`;
const OPERATIONS = [...REGISTRY.values()];
const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

/** What no field may stumble over, as it stands in JSON. */
const HOSTILE: readonly string[] = [
  'null',
  'true',
  '[]',
  '{}',
  '-0',
  '0.1',
  '-1',
  '1e308',
  '9007199254740993',
  '1e999',
  '""',
  '"\\u0000"',
  `"\\ud800${MARK}"`,
  `"\\u202e${MARK}\\u2066"`,
  `"${MARK}"`,
  `"${MARK.repeat(20_000)}"`,
  `["${MARK}"]`,
  `[[["${MARK}"]]]`,
  `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":"${MARK}"}}}`,
  `{"name":"${MARK}","content":"x","base64":"${MARK}"}`,
  `{"name":"../../${MARK}","base64":"!!!"}`,
  '"C-999999999999"',
  '"E-0"',
  `"${'f'.repeat(32)}"`,
  `"${'F'.repeat(32)}"`,
  '"1970-02-31"',
  `"eve@${MARK}"`,
  `"eve${MARK}\\r\\nbcc: x@example.org"`,
  DEEP,
  `{"a":${DEEP}}`,
];

const STRANGE_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  '\u0000',
  '\ud800',
  `\u202e${MARK}`,
  MARK,
  MARK.repeat(500),
  'case ',
  'Case',
  '0',
];

/** Bodies that are wrong for an operation by its own schema: something is missing, of a wrong kind, too much, or no object at all. */
function wrongBodies({ input }: Operation): fc.Arbitrary<string> {
  const fields = Object.entries(input);
  const refused = fields.flatMap(([name, { schema }]) =>
    HOSTILE.filter((json) => !schema.safeParse(JSON.parse(json)).success).map((json) => ({ name, json })),
  );
  const mandatory = fields.filter(([, { schema }]) => !schema.safeParse(undefined).success);
  const filled = fc
    .array(fc.tuple(fc.constantFrom('x', ...fields.map(([name]) => name)), fc.constantFrom(...HOSTILE)), {
      maxLength: 4,
    })
    .map((pairs) => pairs.map(([name, json]) => `${JSON.stringify(name)}:${json}`));
  const strange = fc
    .tuple(filled, fc.constantFrom(...STRANGE_NAMES, 'surplus'), fc.constantFrom(...HOSTILE))
    .map(([rest, name, json]) => `{${[...rest, `${JSON.stringify(name)}:${json}`].join(',')}}`);
  const noObject = fc.constantFrom(...HOSTILE.filter((json) => !json.startsWith('{') && json !== 'null'));
  return fc.oneof(
    strange,
    noObject,
    ...(mandatory.length === 0 ? [] : [fc.constant('{}')]),
    ...(refused.length === 0
      ? []
      : [
          fc
            .tuple(filled, fc.constantFrom(...refused))
            .map(([rest, { name, json }]) => `{${[...rest, `${JSON.stringify(name)}:${json}`].join(',')}}`),
        ]),
  );
}

test('given input that is wrong by its own schema, for every operation and for somebody with every role, then a sentence refuses it, says nothing of it again, and nothing is stored', async () => {
  const house = await openHouse();
  const cookie = await house.join('Max', ROLES);
  await house.call('submissions', { text: 'one report, so that there is something to touch' });
  const { events } = await house.app.ctx.store.sizes();
  const people = (await house.app.ctx.store.people()).length;
  for (const operation of OPERATIONS)
    await fc.assert(
      fc.asyncProperty(wrongBodies(operation), fc.boolean(), async (body, isSignedIn) => {
        await expectRefused(house, operation.name, body, isSignedIn ? cookie : null);
      }),
      { numRuns: scale(4, 300) },
    );
  expect((await house.app.ctx.store.sizes()).events).toBe(events);
  expect((await house.app.ctx.store.people()).length).toBe(people);
  expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  expect((await house.call('people.me', {}, { cookie })).status).toBe(200);
}, 600_000);

async function expectRefused(house: House, name: string, body: string, cookie: string | null): Promise<void> {
  const answer = await house.send('POST', `/api/v1/${name}`, body, {
    'content-type': 'application/json',
    ...(cookie === null ? {} : { cookie }),
  });
  const seen = `${name} ${body.slice(0, 80)}`;
  expect(answer.status, seen).toBeGreaterThanOrEqual(400);
  expect(answer.status, seen).toBeLessThan(500);
  expect(answer.headers['content-type'], seen).toContain('application/problem+json');
  expect(answer.json['title'], seen).toMatch(/^[A-Z].+\.$/u);
  expect(answer.json['next'], seen).toMatch(/^[A-Z].+\.$/u);
  expect(answer.text.includes(MARK), seen).toBe(false);
}
