import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { mustCall, textAt } from '../../kit/api.ts';
import { wrongAfter } from '../../kit/checks.ts';
import { keyOf, wrongInLedger } from '../../kit/ledger.ts';
import { lookAt } from '../../kit/rows.ts';
import type { Book } from '../../kit/storm.ts';
import type { Desk } from './desk.ts';

/**
 * After a load: each acknowledged report is one case, its code works on both nodes and its receipt is proven, and each node has the same
 * whole ledger in its own files, without a gap, going on from what anybody outside has seen. Gives how many reports there were.
 */
export async function everythingIsThere(
  desk: Desk,
  responder: string,
  databaseUrl: string,
  book: Book,
): Promise<number> {
  const tables = await lookAt('', databaseUrl);
  try {
    const key = await keyOf(desk.url);
    const [first, second] = desk.nodes;
    const settled = async (checkpoint: string) => {
      for (const { dir } of desk.nodes)
        await expect.poll(() => readFile(join(dir, 'log', 'checkpoint'), 'utf8'), { timeout: 10_000 }).toBe(checkpoint);
    };
    const site = { url: desk.url, dir: first.dir, responder, key, tables, settled };
    const { wrong, checkpoint } = await wrongAfter(site, book);
    expect(wrong).toEqual([]);
    expect(await wrongInLedger(second.dir, key, book.checkpoint, checkpoint, tables)).toEqual([]);
    for (const node of desk.nodes) {
      for (const { title, code } of book.submitted.filter((_, i) => i % 20 === 0)) {
        const status = await mustCall(node.url, 'status', { code });
        expect(textAt(status.body, 'what')).toBe(title);
        const { body } = await mustCall(node.url, 'case.receipt', { code });
        expect(body).toMatchObject({ proven: true });
      }
    }
    book.checkpoint = checkpoint;
    return book.submitted.filter(({ code }) => code !== null).length;
  } finally {
    await tables.close();
  }
}
