import { describe, expect, it } from 'vitest';
import type { QueueRowView } from '../../../operations/views.ts';
import { groupsOf } from './groups.ts';

const NOW = Date.UTC(2026, 2, 14, 9);
const HOUR = 3_600_000;

const row = (number: string, dueAt: number | null): QueueRowView => ({
  case: number,
  number,
  stage: 'received',
  ring: { received: 'done', classified: 'now', acted: 'open', verified: 'open', told: 'open' },
  title: number,
  kind: null,
  verdict: null,
  severity: null,
  urgent: false,
  openedAt: NOW,
  dueAt,
  dueFor: 'outcome',
  waiting: null,
  told: 0,
  submissions: 1,
});

describe('groupsOf', () => {
  it('cuts where the nearness changes and loses nobody', () => {
    const rows = [
      row('C-1', NOW - HOUR),
      row('C-2', NOW + HOUR),
      row('C-3', NOW + 2 * HOUR),
      row('C-4', NOW + 90 * HOUR),
      row('C-5', null),
    ];
    expect(groupsOf(rows, NOW).map(({ state, rows: inside }) => [state, inside.map(({ number }) => number)])).toEqual([
      ['late', ['C-1']],
      ['soon', ['C-2', 'C-3']],
      ['later', ['C-4']],
      ['none', ['C-5']],
    ]);
  });

  it('keeps the order of the server even where it differs from ours', () => {
    const rows = [row('C-1', NOW + HOUR), row('C-2', NOW - HOUR), row('C-3', NOW + HOUR)];
    expect(groupsOf(rows, NOW).flatMap((group) => group.rows)).toEqual(rows);
  });

  it('has no groups for an empty queue', () => {
    expect(groupsOf([], NOW)).toEqual([]);
  });
});
