import { expect, test } from 'vitest';
import type { PersonLineView } from '../../../operations/views.ts';
import { findPeople } from './find-people.ts';

const person = (name: string, more: Partial<PersonLineView> = {}): PersonLineView => ({
  person: name,
  name,
  email: `${name.toLowerCase()}@example.org`,
  roles: ['responder'],
  status: 'active',
  recovery: null,
  leadsAlone: 0,
  hasAccount: false,
  ...more,
});
const PEOPLE = [
  person('Zoe', { roles: ['approver'] }),
  person('Émile', { status: 'disabled', roles: [] }),
  person('Bo', { email: 'bo@zoo.example', status: 'invited' }),
];
const found = (words: string, standing: Parameters<typeof findPeople>[2] = 'all') =>
  findPeople(PEOPLE, words, standing).map(({ name }) => name);

test('given people, when nothing is asked for, then all stand there by name, and who was shut out comes last', () => {
  expect(found('')).toEqual(['Bo', 'Zoe', 'Émile']);
});
test('given words, then they are looked for in names, addresses and roles, and each has to be there', () => {
  expect(found(' zo ')).toEqual(['Bo', 'Zoe']);
  expect(found('APPROVER')).toEqual(['Zoe']);
  expect(found('zo responder')).toEqual(['Bo']);
  expect(found('nobody')).toEqual([]);
});
test('given a standing, then only who has it is left', () => {
  expect(found('', 'invited')).toEqual(['Bo']);
  expect(found('', 'disabled')).toEqual(['Émile']);
});
