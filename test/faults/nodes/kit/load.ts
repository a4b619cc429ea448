import { setTimeout as sleep } from 'node:timers/promises';
import { call, textAt } from '../../kit/api.ts';
import { inputOf } from '../../kit/checks.ts';
import type { Book, Submitted } from '../../kit/storm.ts';

/** Reporters behind one address. */
export interface Load {
  readonly url: string;
  readonly reporters: number;
  /** Told apart from every other load of the same test. */
  readonly name: string;
  /** Whether each reporter leaves an address, `NAME-reporter-number@example.org`. */
  readonly withAddress?: boolean;
}

/** What a person does who gets no answer, or is asked to come back: tries the same report again a little later. */
const AGAIN_MS = 60;
const LONGEST_MS = 45_000;

/**
 * Reporters that send one report after the other until `strikes` is over, each with a key of its own, and that go on with one
 * until it is acknowledged. Gives how long the longest one took, in milliseconds.
 */
export async function underLoad(load: Load, book: Book, strikes: () => Promise<void>): Promise<{ longestMs: number }> {
  let isOver = false;
  let longestMs = 0;
  const reporters = Array.from({ length: load.reporters }, async (_, reporter) => {
    for (let n = 1; !isOver; n += 1) {
      const from = performance.now();
      await acknowledged(load, book, `${load.name}-${reporter}-${n}`);
      longestMs = Math.max(longestMs, performance.now() - from);
    }
  });
  const watcher = (async () => {
    while (!isOver) await look(load, book);
  })();
  try {
    await strikes();
  } finally {
    isOver = true;
    await Promise.all([...reporters, watcher]);
  }
  return { longestMs };
}

async function acknowledged({ url, withAddress = false }: Load, book: Book, name: string): Promise<void> {
  const contact = withAddress ? { contact: `${name}@example.org` } : {};
  const sent: Submitted = { title: `Report ${name}`, key: `key-${name}`, ...contact, code: null };
  book.submitted.push(sent);
  for (const until = performance.now() + LONGEST_MS; performance.now() < until;) {
    const answer = await call(url, 'submissions', inputOf(sent), { key: sent.key ?? '' });
    if (answer?.status === 201) {
      sent.code = textAt(answer.body, 'code');
      return;
    }
    if (answer !== null && answer.status !== 503)
      book.odd.push(`submission ${answer.status} ${JSON.stringify(answer.body)}`);
    await sleep(AGAIN_MS);
  }
  book.odd.push(`${sent.title} was not acknowledged within ${LONGEST_MS} ms`);
}

/** Somebody outside who keeps the newest checkpoint. */
async function look({ url }: Load, book: Book): Promise<void> {
  const answer = await call(url, 'ledger.checkpoint', {});
  if (answer?.status === 200) book.checkpoint = newest(book.checkpoint, textOrNull(answer.body));
  await sleep(20);
}

function textOrNull(body: unknown): string | null {
  const { checkpoint } = body as { checkpoint: string | null };
  return checkpoint;
}

/** Two nodes may answer a moment apart: the larger of two checkpoints, by the size in its second line. */
function newest(one: string | null, other: string | null): string | null {
  const size = (checkpoint: string | null) => Number(checkpoint?.split('\n')[1] ?? -1);
  return size(other) > size(one) ? other : one;
}
