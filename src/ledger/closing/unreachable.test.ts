import { expect, test } from 'vitest';
import { BEN, DAY, MONDAY, REPORTER, S1, STORY, SYSTEM } from '../testing/story.ts';
import type { Happening } from '../testing/case.ts';
import { verdictOf } from '../testing/closing.ts';

const contact: Happening = { type: 'contact-given', actor: REPORTER, facts: { by: 'reporter', submission: S1 } };
const collected: Happening = { type: 'outcome-collected', actor: REPORTER, facts: { by: 'reporter', submission: S1 } };
const classified = STORY[1] ?? { type: 'classified' };

test.each<[string, readonly Happening[]]>([
  ['too few attempts', unreachable([0, 1], 31)],
  ['attempts over too few days', unreachable([0, 1, 2], 29)],
  ['attempts on too few different days', unreachable([0, 0, 1], 31)],
  ['an outcome too short a time on the page', onPage(29)],
  ['an outcome too short a time on the page of who came with a merge', onPageAfterMerge(29)],
  ['no attempt where who came with a merge has an address', onPageAfterMerge(30, 'mail')],
  ['no attempt where there is an address', onPage(30, contact)],
  ['no attempt where the report came to be answered by mail', onPage(30, null, 'mail')],
  ['an outcome that was collected only yesterday', onPage(30, collected)],
  ['an outcome on the page that was out of date', onPage(30, { ...classified, actor: BEN })],
])('a reporter given up after %s was not told', (_what, story) => {
  const verdict = verdictOf(story);
  expect(verdict).toMatchObject({ state: 'improperly-closed' });
  expect(verdict.state === 'improperly-closed' ? verdict.missing.join('; ') : '').toMatch(/1 reporter was not told/u);
});

test.each<[string, readonly Happening[]]>([
  ['an unreachable reporter', unreachable([0, 1, 2], 30)],
  ['a reporter without an address who never came back', onPage(30)],
  ['a reporter without an address who came with a merge and never came back', onPageAfterMerge(30)],
])('closing with %s is proper', (_what, story) => {
  expect(verdictOf(story)).toEqual({ state: 'properly-closed' });
});

function unreachable(days: readonly number[], saidAfter: number): readonly Happening[] {
  const start = MONDAY + DAY;
  return [
    ...STORY.filter(({ type }) => !['outcome-sent', 'outcome-answered', 'closed'].includes(type)),
    ...days.map((day, i) => ({
      type: 'outcome-sent',
      actor: SYSTEM,
      at: start + day * DAY,
      facts: { by: 'system', submission: S1, attempt: i + 1, result: 'deferred' },
    })),
    { type: 'reporter-unreachable', at: start + saidAfter * DAY, facts: { submission: S1 } },
    { type: 'closed', actor: SYSTEM, at: start + (saidAfter + 1) * DAY, facts: { by: 'system', how: 'answered' } },
  ];
}

/** Told on the page alone; `last` happens the day before the reporter is given up. */
function onPage(saidAfter: number, last: Happening | null = null, reach = 'page'): readonly Happening[] {
  const start = MONDAY + 9 * 60_000;
  return [
    ...STORY.filter(({ type }) => !['outcome-sent', 'outcome-answered', 'closed'].includes(type)).map((event) =>
      event.type === 'submitted' ? { ...event, facts: { ...event.facts, reach } } : event,
    ),
    ...(last === null ? [] : [{ ...last, at: start + (saidAfter - 1) * DAY }]),
    { type: 'reporter-unreachable', at: start + saidAfter * DAY, facts: { submission: S1 } },
    { type: 'closed', actor: SYSTEM, at: start + saidAfter * DAY, facts: { by: 'system', how: 'answered' } },
  ];
}

/** A second reporter, who came with another case, is told on the page alone. */
function onPageAfterMerge(saidAfter: number, reach = 'page'): readonly Happening[] {
  const start = MONDAY + DAY;
  const submission = '8'.repeat(32);
  return [
    ...STORY.slice(0, 1),
    {
      type: 'merge-received',
      facts: { from: '9'.repeat(32), submissions: [{ id: submission, reach }], credentials: [] },
    },
    ...STORY.slice(1, -1),
    { type: 'outcome-recorded', at: start, facts: { submission, supports: [] } },
    { type: 'reporter-unreachable', at: start + saidAfter * DAY, facts: { submission } },
    { type: 'closed', actor: SYSTEM, at: start + saidAfter * DAY, facts: { by: 'system', how: 'answered' } },
  ];
}
