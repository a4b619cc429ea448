import type { QueueRowView } from '../../../operations/views.ts';
import { dueInWords, type DueState } from '../../parts/due.ts';

export interface Group {
  readonly state: DueState;
  readonly rows: readonly QueueRowView[];
}

/** Cuts the queue where the nearness of the promise changes. The server's order stays as it is. */
export function groupsOf(rows: readonly QueueRowView[], now: number): readonly Group[] {
  const groups: { state: DueState; rows: QueueRowView[] }[] = [];
  for (const row of rows) {
    const { state } = dueInWords(now, row.dueAt, row.dueFor);
    const last = groups.at(-1);
    if (last?.state === state) last.rows.push(row);
    else groups.push({ state, rows: [row] });
  }
  return groups;
}
