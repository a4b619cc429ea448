import { readFile } from 'node:fs/promises';
import { fromBase64, toBase64 } from '../ledger/base64.ts';
import type { TreeHead } from '../ledger/merkle-verify.ts';
import { isMissing, writeDurably } from './durable-file.ts';

/**
 * The largest head that this log has signed, kept beside the keys and not in the database, so that an older copy of the database is noticed.
 * One line: the size, a space, the root in base64. A copy of the whole machine takes this back too; only
 * an outside witness would see that.
 */
export async function readSeen(path: string): Promise<TreeHead | null> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (text === null) return null;
  const [size, root] = text.trimEnd().split(' ');
  const head = { size: Number(size), root: fromBase64(root ?? '', path) };
  if (!Number.isSafeInteger(head.size) || head.root.length !== 32)
    throw new Error(`${path} is not readable as a size and a root`);
  return head;
}

/** Remembers `head` if it is larger than what is remembered. */
export async function rememberSeen(path: string, head: TreeHead): Promise<void> {
  const seen = await readSeen(path);
  if (seen !== null && seen.size >= head.size) return;
  await writeDurably(path, Buffer.from(`${head.size} ${toBase64(head.root)}\n`));
}
