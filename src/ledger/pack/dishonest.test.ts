import { expect, test } from 'vitest';
import { fromUtf8, toHex, utf8 } from '../bytes.ts';
import { canonicalBytes } from '../jcs.ts';
import { ANNA, BEN, logged, sealed } from '../testing/case.ts';
import { nodeSha256 as sha256 } from '../testing/keys.ts';
import { edit, reportOn, wrongIn } from '../testing/packed.ts';
import { STORY } from '../testing/story.ts';
import type { PackEvent } from './event-file.ts';
import type { PackInput } from './write.ts';

const world = logged(sealed(STORY));
const nothing: PackEvent['text'] = {
  state: 'disclosed',
  salt: new Uint8Array(32),
  bytes: canonicalBytes({ what: 'Nothing happened.' }),
};
const strange = utf8('a file from somewhere else');

// What a dishonest operator could do who packs, lists and states everything anew with the right key.
test.each<[string, (input: PackInput) => PackInput, RegExp]>([
  [
    'another text',
    (input) => edit(input, 0, (event) => ({ ...event, text: nothing })),
    /text of event 0 is not the one/,
  ],
  ['other facts', (input) => edit(input, 1, (event) => ({ ...event, facts: nothing })), /facts of event 1/],
  ['the last event left out', (input) => ({ ...input, events: input.events.slice(0, -1) }), /goes on to event 12/],
  [
    'an event in between left out',
    (input) => ({ ...input, events: input.events.filter((_, i) => i !== 4) }),
    /holds event 5/,
  ],
  ['two events swapped', (input) => ({ ...input, events: swapped(input.events, 3) }), /holds event 4/],
  [
    'a proof of another event',
    (input) => edit(input, 2, (event) => ({ ...event, proof: input.events[3]?.proof ?? '' })),
    /Event 2 is not in the log/,
  ],
  [
    'another actor',
    (input) => edit(input, 2, (event) => ({ ...event, leaf: renamed(event.leaf) })),
    /Event 2 is not in the log/,
  ],
  [
    'a text said to be redacted',
    (input) => edit(input, 0, (event) => ({ ...event, text: { state: 'redacted' } })),
    /no recorded redaction/,
  ],
  [
    'a strange evidence file',
    (input) => ({ ...input, evidence: new Map([[toHex(sha256(strange)), strange]]) }),
    /not one that the case names/,
  ],
  [
    'a shortened case index',
    (input) => ({ ...input, caseIndex: shortened(input.caseIndex) }),
    /case index does not belong/,
  ],
])('a pack made anew with %s is found', (_what, change, words) => {
  const report = reportOn({ ...world, input: change(world.input) });
  expect(report.outcome).toBe('does-not-hold');
  expect(wrongIn(report)).toMatch(words);
});

test('a pack without a case index says that later events could be missing', () => {
  const report = reportOn({ ...world, input: { ...world.input, caseIndex: null } });
  expect(report.outcome).toBe('holds');
  expect(report.findings).toContainEqual(expect.objectContaining({ check: 'completeness', result: 'not-checked' }));
});

test('a case that was closed improperly is found in its pack', () => {
  const report = reportOn(logged(sealed(STORY.filter(({ type }) => type !== 'action-verified'))));
  expect(wrongIn(report)).toMatch(/2 planned actions were not finished/);
});

function swapped<T>(items: readonly T[], at: number): readonly T[] {
  return [...items.slice(0, at), ...items.slice(at, at + 2).reverse(), ...items.slice(at + 2)];
}

function renamed(leaf: Uint8Array): Uint8Array {
  return utf8(fromUtf8(leaf).replace(ANNA, BEN));
}

function shortened(index: PackInput['caseIndex']): PackInput['caseIndex'] {
  return index === null ? null : { ...index, entry: { ...index.entry, seq: 3 } };
}
