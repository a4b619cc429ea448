import type { Audience } from '../job.ts';
import type { Outcome } from '../outcome.ts';
import type { Row } from '../row.ts';
import type { KnownInCase } from '../../../operations/review/views.ts';

/** Asks the desk about so many values at most; the answers come in the same order. */
export type AskDesk = (values: readonly string[]) => Promise<readonly (readonly KnownInCase[])[]>;

export interface DeskGate extends Audience {
  /** Resolves when the desk has answered about everything; throws what asking threw. */
  drained(): Promise<void>;
}

interface Held {
  readonly index: number;
  readonly rows: readonly Row[];
  readonly outcome: Outcome;
}

/**
 * Holds each file until the desk has said what it knows of the secrets in it, and passes on what it said instead of the
 * values: nothing behind this gate ever has one. A value is asked about once; files wait in memory for a second or two.
 */
export function deskGate(audience: Audience, ask: AskDesk, atOnce: number): DeskGate {
  const answers = new Map<string, readonly KnownInCase[]>();
  const asking = new Map<string, string>();
  const rowsByIndex = new Map<number, Row[]>();
  let held: Held[] = [];
  let working: Promise<void> | null = null;
  const release = (): void => {
    const waiting: Held[] = [];
    for (const file of held) {
      if (file.rows.some(({ tie }) => isWanted(tie?.same ?? null, tie?.value, answers))) waiting.push(file);
      else {
        audience.rows(
          file.index,
          file.rows.map((row) => answered(row, answers)),
        );
        audience.done(file.index, file.outcome);
      }
    }
    held = waiting;
  };
  const work = async (): Promise<void> => {
    while (asking.size > 0) {
      const batch = [...asking].slice(0, atOnce);
      const said = await ask(batch.map(([, value]) => value));
      for (const [i, [same]] of batch.entries()) {
        answers.set(same, said[i] ?? []);
        asking.delete(same);
      }
      release();
    }
  };
  return {
    begun: (index) => audience.begun?.(index),
    read: (bytes) => audience.read(bytes),
    rows(index, more) {
      const rows = rowsByIndex.get(index) ?? [];
      rowsByIndex.set(index, rows);
      for (const row of more) rows.push(row);
    },
    done(index, outcome) {
      const rows = rowsByIndex.get(index) ?? [];
      rowsByIndex.delete(index);
      for (const { tie } of rows)
        if (tie?.same != null && tie.value !== undefined && !answers.has(tie.same)) asking.set(tie.same, tie.value);
      held.push({ index, rows, outcome });
      release();
      working ??= work().finally(() => {
        working = null;
      });
      // whoever waits for the end hears of it
      working.catch(() => undefined);
    },
    async drained() {
      for (let now = working; now !== null; now = working) await now;
      if (asking.size > 0) await work();
    },
  };
}

function isWanted(
  same: string | null,
  value: string | undefined,
  answers: ReadonlyMap<string, readonly KnownInCase[]>,
): boolean {
  return same !== null && value !== undefined && !answers.has(same);
}

function answered(row: Row, answers: ReadonlyMap<string, readonly KnownInCase[]>): Row {
  const { tie } = row;
  if (tie?.value === undefined) return row;
  const { value: _value, ...bare } = tie;
  const known = bare.same === null ? undefined : answers.get(bare.same);
  return { ...row, tie: known === undefined ? bare : { ...bare, known } };
}
