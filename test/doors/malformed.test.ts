import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REGISTRY } from '../../src/operations/registry.ts';
import { openHouse } from '../support/house.ts';
import { scale } from '../support/scale.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

test('given any JSON in the fields of any operation, then the answer is a refusal or harmless, and never a defect', async () => {
  const house = await openHouse();
  const cookie = await house.join('Max', ['responder', 'approver', 'auditor', 'administrator']);
  const operations = [...REGISTRY.values()].filter(({ name }) => name !== 'people.signOut');
  const anything = fc.constantFrom(...operations).chain((operation) =>
    fc.record({
      name: fc.constant(operation.name),
      input: fc.dictionary(
        fc.oneof(fc.constantFrom(...Object.keys(operation.input), 'x'), fc.string({ maxLength: 12 })),
        fc.jsonValue({ maxDepth: 3 }),
        { maxKeys: 6 },
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(anything, async ({ name, input }) => {
      const answered = await house.call(name, input, { cookie });
      expect(answered.status).not.toBe(500);
      expect(answered.status === 200 || answered.json['reason'] !== undefined).toBe(true);
    }),
    { numRuns: scale(300, 5_000) },
  );
});

test('given a body that is not what it says, then a sentence says so', async () => {
  const house = await openHouse();
  const post = (body: string | Buffer, headers: Record<string, string> = JSON_TYPE) =>
    house.send('POST', '/api/v1/submissions', body, headers);
  expect(await post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]))).toMatchObject({
    status: 400,
    json: { detail: 'The body is not valid UTF-8.' },
  });
  expect(await post('{"text": ')).toMatchObject({ status: 400, json: { detail: 'The body is not JSON.' } });
  expect(await post('text=x', { 'content-type': 'text/plain' })).toMatchObject({
    status: 400,
    json: { reason: 'input-invalid' },
  });
  expect(await post('[1,2]')).toMatchObject({ status: 400, json: { reason: 'input-invalid' } });
  expect(await post('{"text":"a","__proto__":{"admin":true}}')).toMatchObject({
    status: 400,
    json: { fields: [{ field: '__proto__' }] },
  });
  expect(await post('{"text":"a","surplus":1}')).toMatchObject({
    status: 400,
    json: { fields: [{ field: 'surplus' }] },
  });
  expect(await post('{"text":"\\ud800"}')).toMatchObject({ status: 400, json: { fields: [{ field: 'text' }] } });
  expect(await post('{"text":"  \\u0000 "}')).toMatchObject({ status: 400, json: { fields: [{ field: 'text' }] } });
  // files travel with a report
  expect(await post(Buffer.alloc(28_500_000, 0x20))).toMatchObject({
    status: 413,
    json: { reason: 'input-too-large' },
  });
});

test('given a paste of a million lines, then it is refused with what to do, on the page and over the API', async () => {
  const house = await openHouse();
  const text = 'line\n'.repeat(1_000_000);
  expect(await house.call('submissions', { text })).toMatchObject({
    status: 400,
    json: { fields: [{ field: 'text' }] },
  });
  const page = await house.send('POST', '/report', new URLSearchParams({ text, what: text }).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(page.status).toBeGreaterThanOrEqual(400);
  expect(page.status).toBeLessThan(500);
  expect(
    (await house.call('case.queue', {}, { cookie: await house.join('Rita', ['responder']) })).json['rows'],
  ).toEqual([]);
});

test('given a name of a field that holds a credential, then it is not echoed', async () => {
  const house = await openHouse();
  const key = `AKIA${'QYLPMN5HFIQR7XYA'}`;
  const answered = await house.call('submissions', { text: 'x', [key]: 1 });
  expect(answered.status).toBe(400);
  expect(answered.text).not.toContain(key);
});
