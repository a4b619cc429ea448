import { expect, test } from 'vitest';
import { SCOPES } from '../../../src/domain/people/actor.ts';
import type { Scope } from '../../../src/domain/people/actor.ts';
import type { Grant } from '../../../src/domain/policy/grant.ts';
import { grantOf } from '../../../src/domain/policy/permissions.ts';
import { REGISTRY } from '../../../src/operations/registry.ts';
import { assistantAt, said } from '../../support/assistant.ts';
import { openHouse } from '../../support/house.ts';
import { makeToken } from '../../support/token.ts';

const NOBODY = { case: '0'.repeat(32), code: 'one-two-three-four-five-six-seven' };

test('given every operation and every set of scopes, then an assistant is shown and can use exactly what the table gives to tokens', async () => {
  const house = await openHouse();
  const sets: readonly (readonly Scope[])[] = [['report'], ['propose'], ['read'], SCOPES];
  for (const scopes of sets) {
    const client = await assistantAt(house, await makeToken(house, scopes));
    const { tools } = await client.listTools();
    const open = [...REGISTRY.values()].filter(({ name }) => isOpen(grantOf(name), scopes));
    expect(tools.map(({ name }) => name).toSorted(), scopes.join(' ')).toEqual(
      open.map(({ name }) => name.replace('.', '_')).toSorted(),
    );
    for (const { name, changes, input, summary } of open) {
      const tool = tools.find((one) => one.name === name.replace('.', '_'));
      expect(tool, name).toMatchObject({ title: summary, annotations: { readOnlyHint: !changes } });
      expect(Object.keys(tool?.inputSchema.properties ?? {}), name).toEqual(Object.keys(input));
      const { data } = said(await client.callTool({ name: name.replace('.', '_'), arguments: NOBODY }));
      expect(['needs-a-person', 'not-allowed', 'token-unknown', 'defect'], name).not.toContain(reasonOf(data));
    }
    for (const { name } of REGISTRY.values()) {
      if (open.some((one) => one.name === name)) continue;
      for (const called of [name, name.replace('.', '_')])
        await expect(client.callTool({ name: called, arguments: NOBODY }), called).rejects.toThrow(/no such tool/u);
    }
  }
});

test('given the table, then nothing that needs a person is listed for any token, and no two tools share a name', async () => {
  const house = await openHouse();
  const client = await assistantAt(house, await makeToken(house, SCOPES));
  const names = (await client.listTools()).tools.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,64}$/u);
  const ofPeople = [...REGISTRY.values()].filter(({ name }) => isForPeople(grantOf(name)));
  expect(ofPeople.length).toBeGreaterThan(80);
  for (const { name } of ofPeople) expect(names).not.toContain(name.replace('.', '_'));
});

test('given clients of both ages, then both read the queue and are told what is wrong in the sentences that people read', async () => {
  const house = await openHouse();
  const token = await makeToken(house, ['read']);
  await house.call('case.report', { text: 'The deploy key is in the chat.' });
  for (const era of ['auto', 'legacy'] as const) {
    const client = await assistantAt(house, token, era);
    expect(client.getNegotiatedProtocolVersion()).toBe(era === 'auto' ? '2026-07-28' : '2025-11-25');
    const queue = said(await client.callTool({ name: 'case_queue', arguments: { limit: 1 } }));
    expect(queue.data).toMatchObject({
      rows: [{ number: 'C-1', stage: 'received', title: { untrusted_text: 'The deploy key is in the chat.' } }],
    });
    const wrong = said(await client.callTool({ name: 'case_queue', arguments: { limit: 999, surplus: 1 } }));
    expect(wrong).toMatchObject({
      isError: true,
      data: {
        reason: 'input-invalid',
        next: 'Correct the fields that are named and send it again.',
        fields: [{ field: { untrusted_text: 'limit' } }, { field: { untrusted_text: 'surplus' } }],
      },
    });
    expect(said(await client.callTool({ name: 'case_show', arguments: { case: 'C-99' } }))).toMatchObject({
      isError: true,
      data: { reason: 'not-found', status: 404 },
    });
  }
});

test('given an assistant that proposes and reports, then the case has a proposal and a report by its token, and no decision', async () => {
  const house = await openHouse();
  const client = await assistantAt(house, await makeToken(house, ['propose', 'report']));
  await client.callTool({ name: 'case_report', arguments: { text: 'A token is used at night.' } });
  const proposal = { kind: 'unexpected-token-use', verdict: 'confirmed', severity: 'high' };
  const proposed = await client.callTool({
    name: 'case_proposeClassification',
    arguments: { case: 'C-1', ...proposal, note: 'Nobody runs jobs at that hour.' },
  });
  expect(said(proposed).data).toEqual({
    case: 'C-1',
    proposed: { ...proposal, note: { untrusted_text: 'Nobody runs jobs at that hour.' } },
  });
  const rita = await house.join('Rita', ['responder']);
  const shown = await house.call('case.show', { case: 'C-1' }, { cookie: rita });
  expect(shown.json).toMatchObject({
    stage: 'received',
    classification: null,
    proposal: { ...proposal, by: 'Scanner (token)' },
    submissions: [{ channel: 'mcp' }],
    trace: [{ by: 'machine' }, { by: 'machine' }],
  });
});

function isOpen(grant: Grant, scopes: readonly Scope[]): boolean {
  return grant.requires !== 'person' && grant.machine !== undefined && scopes.includes(grant.machine);
}

function isForPeople(grant: Grant): boolean {
  return grant.requires === 'person';
}

function reasonOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'reason' in data ? data.reason : null;
}
