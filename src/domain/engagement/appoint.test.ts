import { expect, test } from 'vitest';
import { AUTHOR, LEAD, OUTSIDER, REVIEWER, person, stage } from './testing/stage.ts';
import { wish } from './testing/wishes.ts';

const ADMINISTRATOR = person(5);
const begun = () => {
  const own = stage();
  own.do(LEAD, wish.open());
  own.do(LEAD, wish.member(AUTHOR, 'author'));
  return own;
};

test('given an engagement whose lead is gone, when an outsider appoints somebody, then they lead it, and whoever appointed is no part of it', () => {
  const own = begun();
  own.do(ADMINISTRATOR, wish.appoint(OUTSIDER, LEAD));
  expect(own.state.members).toContainEqual({ member: OUTSIDER.id, role: 'lead' });
  expect(own.state.members.some(({ member }) => member === ADMINISTRATOR.id)).toBe(false);
  expect(own.tries(ADMINISTRATOR, wish.member(ADMINISTRATOR, 'author'))).toBe('not-found');
  expect(own.tries(OUTSIDER, wish.member(REVIEWER, 'reviewer'))).toBe('done');
});

test('given a lead who is still here, oneself, or somebody who is gone, then nobody is appointed', () => {
  const own = begun();
  expect(own.tries(ADMINISTRATOR, wish.appoint(OUTSIDER))).toBe('not-found');
  expect(own.tries(ADMINISTRATOR, wish.appoint(ADMINISTRATOR, LEAD))).toBe('appointed-by-oneself');
  expect(own.tries(ADMINISTRATOR, wish.appoint(LEAD, LEAD))).toBe('cannot-lead');
  own.do(LEAD, wish.member(REVIEWER, 'lead'));
  expect(own.tries(ADMINISTRATOR, wish.appoint(OUTSIDER, LEAD))).toBe('not-found');
  expect(own.tries(ADMINISTRATOR, wish.appoint(OUTSIDER, LEAD, REVIEWER))).toBe('done');
});
