import { describe, expect, test } from 'vitest';
import { sealed } from '../testing/case.ts';
import type { Happening } from '../testing/case.ts';
import { ANNA, DISPOSED, disposedWorld } from '../testing/engagement.ts';
import { edit, opened, reportOn, verified, wrongIn, zipped } from '../testing/packed.ts';
import { packFiles } from './write.ts';

const changed = (type: string, change: Partial<Happening>): readonly Happening[] =>
  DISPOSED.map((one) => (one.type === type ? { ...one, ...change } : one));
const without = (...types: readonly string[]): readonly Happening[] =>
  DISPOSED.filter(({ type }) => !types.includes(type));

test('given an engagement that was disposed of, when its pack is checked, then it says so in plain words, and what is out of reach', () => {
  const { input, tools } = disposedWorld();
  const report = verified(opened(zipped(packFiles(input, tools))), [tools.key]);
  expect(report.outcome).toBe('holds');
  const says = report.findings.filter(({ check }) => check === 'disposal').map(({ say }) => say);
  expect(says).toEqual([
    'Residual until 2026-12-24: backups.',
    'Nobody can tell of: handed out.',
    'Disposed of: the keys were destroyed (cryptographic erase), 2 texts of it are gone, and what it held is known by commitment alone (3 items).',
  ]);
  expect(report.findings.some(({ check }) => check === 'closing')).toBe(false);
});

describe('given a disposal that was not done as promised, then its pack does not hold', () => {
  test.each([
    ['it was not closed', without('closed'), 'it had not been closed'],
    ['a hold stands', without('hold-lifted'), 'under a legal hold'],
    ['nobody approved', without('disposal-approved'), 'no second person had approved'],
    ['the asker approved', changed('disposal-approved', { actor: ANNA }), 'no second person had approved'],
    ['the asker countersigned', changed('disposal-countersigned', { actor: ANNA }), 'countersigned it as well'],
    [
      'something could be read',
      changed('disposal-verified', { facts: { copies: [], unreadable: false, canaries: 3 } }),
      'could still be read',
    ],
  ])('%s', (_, happenings, says) => {
    expect(wrongIn(reportOn(disposedWorld(happenings)))).toContain(says);
  });

  test('a text is still there', () => {
    const world = disposedWorld();
    const text = sealed(DISPOSED)[2]?.text;
    if (text === undefined) throw new Error('there is a third event');
    const input = edit(world.input, 2, (event) => ({ ...event, text }));
    expect(wrongIn(reportOn({ ...world, input }))).toContain('The text of event 2 is there although');
  });

  test.each([
    ['says something else', disposedWorld(DISPOSED, (record) => ({ ...record, copies: [] })), 'what the log says'],
    ['leaves something out', disposedWorld(DISPOSED, (record) => ({ ...record, held: [] })), 'what the log says'],
  ])('its record %s', (_, world, says) => {
    expect(wrongIn(reportOn(world))).toContain(says);
  });

  test('its record is missing, or of other events', () => {
    const { input, tools } = disposedWorld();
    const { disposal: _gone, ...rest } = input;
    expect(wrongIn(reportOn({ input: rest, tools }))).toContain('The signed disposal record is missing.');
    const other = edit(input, 1, (event) => ({ ...event, text: { state: 'withheld' } }));
    const files = new Map(packFiles(other, tools));
    const path = 'data/disposal-record.dsse.json';
    files.set(path, packFiles(input, tools).get(path) ?? new Uint8Array());
    expect(wrongIn(verified(opened(zipped(files)), [tools.key]))).toContain('is about other events');
  });
});

test.each([
  [
    'is not disposed of',
    without('disposal-executed', 'disposal-verified', 'disposal-countersigned'),
    'has not been disposed of',
  ],
  ['nobody has tried', without('disposal-verified', 'disposal-countersigned'), 'nobody has tried yet'],
  ['nobody has countersigned', without('disposal-countersigned'), 'No second person has countersigned'],
])('given an engagement that %s, then that is said, and is no failure', (_, happenings, says) => {
  const report = reportOn(disposedWorld(happenings));
  expect(wrongIn(report)).toBe('');
  expect(report.findings.map(({ say }) => say).join('\n')).toContain(says);
});
