import { hashLeaf, hashNode } from '../../ledger/merkle-hash.ts';
import { sha256 } from '../../log/crypto.ts';
import type { Picture } from '../picture/picture.ts';

const AT_ONCE = 1000;

/** The ledger's root (RFC 6962 §2.1) made out of the rows alone: the leaves of the events in the order of the log. Null for an empty one. */
export async function rootOfRows({
  db,
}: Picture): Promise<{ readonly size: number; readonly root: Uint8Array } | null> {
  // one root for each perfect subtree, the largest first
  const roots: { hash: Uint8Array; leaves: number }[] = [];
  let size = 0;
  for (;;) {
    const rows = await db
      .selectFrom('log_entry')
      .innerJoin('event', 'event.id', 'log_entry.event')
      .select('event.leaf')
      .where('log_entry.position', '>=', size)
      .where('log_entry.position', '<', size + AT_ONCE)
      .orderBy('log_entry.position')
      .execute();
    if (rows.length === 0) break;
    for (const { leaf } of rows) {
      let [hash, leaves] = [hashLeaf(sha256, leaf), 1];
      for (let last = roots.at(-1); last?.leaves === leaves; last = roots.at(-1)) {
        roots.pop();
        [hash, leaves] = [hashNode(sha256, last.hash, hash), leaves * 2];
      }
      roots.push({ hash, leaves });
    }
    size += rows.length;
  }
  const joined = roots
    .map(({ hash }) => hash)
    .reduceRight<Uint8Array | null>((right, left) => (right === null ? left : hashNode(sha256, left, right)), null);
  return joined === null ? null : { size, root: joined };
}
