import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { rescanCases } from '../../src/jobs/rescan-cases.ts';
import type { Context } from '../../src/operations/context.ts';
import { searchFolder } from '../support/bytes.ts';
import { letIn } from '../support/earlier-version.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';

const STILL = new AbortController().signal;

test('given words that an earlier version let in, when detectors are newer, then they are proposed, and nothing is changed', async () => {
  const { house, rita, value } = await stored();
  expect(await rescanCases(newer(house, '2'), STILL)).toBe(1);

  const shown = await show(house, rita);
  expect(shown['foundLate']).toMatchObject([{ kind: 'aws-access-key-id', places: 2 }]);
  expect(shown['trace']).toContainEqual(expect.objectContaining({ type: 'redaction-proposed', by: 'system' }));
  expect(JSON.stringify(shown)).toContain(value);
  const waiting = await house.call('text.found', {}, { cookie: rita });
  expect(waiting.json).toMatchObject({ cases: [{ number: 'C-1', findings: 1 }] });

  // the same detectors have nothing to add, and newer ones find the same thing again
  expect(await rescanCases(newer(house, '2'), STILL)).toBe(0);
  expect(await rescanCases(newer(house, '3'), STILL)).toBe(1);
  expect((await show(house, rita))['foundLate']).toHaveLength(1);
});

test('given a proposal, when a responder takes it out, then no byte holds it, and the open case has to deal with it', async () => {
  const { house, rita, value } = await stored();
  await rescanCases(newer(house, '2'), STILL);
  const done = await house.call(
    'text.redactFound',
    { case: 'C-1', finding: await proposal(house, rita) },
    { cookie: rita },
  );
  expect(done.json).toMatchObject({
    removed: 2,
    case: { foundLate: [], credentials: [{ kind: 'aws-access-key-id' }] },
  });
  expect(done.text).not.toContain(value);
  expect(done.text).toContain('[aws-access-key-id #1]');
  const again = await house.call('text.found', {}, { cookie: rita });
  expect(again.json).toEqual({ cases: [], identities: [] });
  await house.close();
  expect(await searchFolder(house.dir, value)).toEqual([]);
});

test('given a proposal, when a responder says that it is no secret, then it stays and is not proposed again', async () => {
  const { house, rita, value } = await stored();
  await rescanCases(newer(house, '2'), STILL);
  const finding = await proposal(house, rita);
  const reason = 'An id that the vendor prints in its manual.';
  const done = await house.call('text.declineFound', { case: 'C-1', finding, reason }, { cookie: rita });
  expect(done.status).toBe(200);
  const twice = await house.call('text.redactFound', { case: 'C-1', finding }, { cookie: rita });
  expect(twice.json).toMatchObject({ reason: 'already-done' });
  await rescanCases(newer(house, '3'), STILL);
  const shown = await show(house, rita);
  expect(shown['foundLate']).toEqual([]);
  expect(JSON.stringify(shown)).toContain(value);
});

test('given a policy to redact, when detectors are newer, then what they are sure of goes without a person', async () => {
  const { house, rita, value } = await stored();
  await rescanCases({ ...newer(house, '2'), lateRedaction: 'redact' }, STILL);
  const shown = await show(house, rita);
  expect(JSON.stringify(shown)).not.toContain(value);
  expect(shown['trace']).toContainEqual(expect.objectContaining({ type: 'redaction-decided', by: 'system' }));
});

test('given a finding of another case, when it is decided here, then there is no such thing', async () => {
  const { house, rita } = await stored();
  await rescanCases(newer(house, '2'), STILL);
  const finding = await proposal(house, rita);
  await house.call('submissions', { text: 'something else' });
  for (const [operation, input] of [
    ['text.redactFound', {}],
    ['text.declineFound', { reason: 'no' }],
  ] as const) {
    const done = await house.call(operation, { case: 'C-2', finding, ...input }, { cookie: rita });
    expect(done.json).toMatchObject({ reason: 'not-found' });
  }
});

/** The house as it is after an upgrade: its detectors are of another version. */
function newer(house: House, detectors: string): Context {
  return { ...house.app.ctx, detectors };
}

async function show(house: House, cookie: string): Promise<Record<string, unknown>> {
  return (await house.call('case.show', { case: 'C-1' }, { cookie })).json;
}

async function proposal(house: House, cookie: string): Promise<string> {
  const found = (await show(house, cookie))['foundLate'];
  const first: unknown = Array.isArray(found) ? found[0] : null;
  if (typeof first === 'object' && first !== null && 'finding' in first) return String(first.finding);
  throw new Error('Nothing is proposed.');
}

/** A case whose message and file hold a key id that the detectors of their day did not know. */
async function stored(): Promise<{
  readonly house: House;
  readonly rita: string;
  readonly value: string;
  /** The reporter's. */
  readonly code: string;
}> {
  const house = await openHouse();
  const rita = await house.join('Rita', ['responder']);
  const { code } = (await house.call('submissions', { text: 'a key in the wiki' })).json;
  const value = `AKIA${Array.from(randomBytes(16), (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(byte & 31)).join('')}`;
  await letIn(house.app.ctx, 1, value);
  return { house, rita, value, code: String(code) };
}

test('given a closed case, when a credential that was found late is taken out of it, then a linked case goes on with it', async () => {
  const { house, rita, value, code } = await stored();
  const call = async (name: string, input: object) =>
    (await house.call(name, { case: 'C-1', ...input }, { cookie: rita })).json;
  await call('case.classify', { kind: 'leaked-secret', verdict: 'false-alarm', severity: 'low' });
  const { submissions } = (await call('case.show', {})) as { submissions: { submission: string }[] };
  const words = { found: 'a', did: 'b', why: 'c', can: 'd' };
  await call('case.recordOutcome', { submission: submissions[0]?.submission, ...words });
  await house.call('status', { code });
  await house.call('case.answer', { code, answer: 'confirmed' });
  expect(await call('case.show', {})).toMatchObject({ stage: 'closed' });

  await rescanCases(newer(house, '2'), STILL);
  const done = await call('text.redactFound', { finding: await proposal(house, rita) });
  expect(done).toMatchObject({ case: { stage: 'closed', recurred: ['C-2'] } });
  const goesOn = await house.call('case.show', { case: 'C-2' }, { cookie: rita });
  expect(goesOn.json).toMatchObject({
    recurs: 'C-1',
    credentials: [{ kind: 'aws-access-key-id', disposition: null, placeholder: '[aws-access-key-id #1]' }],
    alike: [{ number: 'C-1' }],
  });
  expect(goesOn.text).not.toContain(value);
});
