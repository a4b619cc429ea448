import { expect, test } from 'vitest';
import type { ChangeOfPersonView } from '../../src/operations/views.ts';
import { openHouse } from '../support/house.ts';

test('given administrators who change people and themselves, then every administrator reads who did it, and nobody else', async () => {
  const house = await openHouse();
  const cookie = house.administrator;
  const rita = await house.join('Rita', ['responder']);
  const berta = await house.join('Berta', ['administrator']);
  const { people } = (await house.call('people.list', {}, { cookie })).json as {
    people: { person: string; name: string }[];
  };
  const idOf = (name: string) => people.find((one) => one.name === name)?.person;
  await house.call('people.setRoles', { person: idOf('Ada Admin'), roles: ['administrator', 'approver'] }, { cookie });
  await house.call('people.disable', { person: idOf('Rita') }, { cookie });

  const { changes } = (await house.call('people.changes', {}, { cookie: berta })).json as {
    changes: ChangeOfPersonView[];
  };
  expect(changes.map(({ what, whose, by, isOwn }) => [what, whose, by, isOwn])).toEqual([
    ['person-disabled', 'Rita', 'Ada Admin', false],
    ['roles-changed', 'Ada Admin', 'Ada Admin', true],
    ['invitation-accepted', 'Berta', 'Berta', true],
    ['person-invited', 'Berta', 'Ada Admin', false],
    ['invitation-accepted', 'Rita', 'Rita', true],
    ['person-invited', 'Rita', 'Ada Admin', false],
    ['person-set-up', 'Ada Admin', 'Ada Admin', true],
  ]);
  expect(changes[1]?.roles).toEqual(['approver', 'administrator']);
  expect((await house.call('people.changes', {}, { cookie: rita })).status).toBe(401);
  const otto = await house.join('Otto', ['auditor']);
  expect((await house.call('people.changes', {}, { cookie: otto })).status).toBe(403);
});
