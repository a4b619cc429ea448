import { appended } from './decode.ts';
import type { Append, Appended } from './types.ts';
import type { Outcome, Write } from './write.ts';
import { appendWrites } from './writes/append.ts';
import { gather } from './writes/gather.ts';
import type { Kit } from './writes/kit.ts';

/** Makes statements durable together, or says why none of them is. */
export type Run = (writes: readonly Write[]) => Promise<Outcome>;

/** Transactions in flight: while one waits for the disk, the next one is being worded and sent. */
const LANES = 2;
const MOST_AT_ONCE = 64;

interface Waiting {
  readonly change: Append;
  readonly resolve: (answer: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Appends that arrive while others are being committed are written as one transaction, a statement for each table.
 * Where something in it conflicts or is broken, nothing of it was written, and each of them is tried on its own.
 */
export function groupedAppends(kit: Kit, run: Run): (change: Append) => Promise<Appended> {
  const waiting: Waiting[] = [];
  let busy = 0;

  async function lane(): Promise<void> {
    busy += 1;
    for (let group = takeGroup(waiting); group.length > 0; group = takeGroup(waiting)) await commit(kit, run, group);
    busy -= 1;
  }

  return (change) =>
    new Promise((resolve, reject) => {
      waiting.push({ change, resolve, reject });
      // in the next turn of the loop, so that requests that arrived together are one group
      if (busy < LANES) setImmediate(() => (busy < LANES && waiting.length > 0 ? lane() : undefined));
    });
}

/** Takes the longest-waiting appends that have no stream in common; what meets one of them waits for the next round. */
function takeGroup(waiting: Waiting[]): readonly Waiting[] {
  const group: Waiting[] = [];
  const met = new Set<string>();
  for (const one of waiting) {
    if (group.length === MOST_AT_ONCE) break;
    const ids = one.change.streams.map(({ id }) => id);
    if (!ids.some((id) => met.has(id))) group.push(one);
    for (const id of ids) met.add(id);
  }
  const taken = new Set(group);
  waiting.splice(0, waiting.length, ...waiting.filter((one) => !taken.has(one)));
  return group;
}

async function commit(kit: Kit, run: Run, group: readonly Waiting[]): Promise<void> {
  try {
    const changes = group.map(({ change }) => change);
    const outcome = await attempt(kit, run, changes);
    if (outcome.is === 'done') for (const { change, resolve } of group) resolve(appended(change, outcome.rows));
    else if (group.length > 1) await Promise.all(group.map((one) => commit(kit, run, [one])));
    else for (const one of group) refuse(one, outcome);
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}

/** What cannot even be worded is a defect of one of them, and nothing was sent. */
async function attempt(kit: Kit, run: Run, changes: readonly Append[]): Promise<Outcome> {
  let writes: readonly Write[];
  try {
    writes = appendWrites(kit, gather(changes));
  } catch (error) {
    return { is: 'failed', error };
  }
  return await run(writes);
}

function refuse({ resolve, reject }: Waiting, outcome: Exclude<Outcome, { is: 'done' }>): void {
  if (outcome.is === 'conflict') resolve({ done: false, conflict: outcome.conflict });
  else reject(outcome.error);
}
