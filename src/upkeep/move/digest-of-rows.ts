import { createHash } from 'node:crypto';
import type { Picture, Table } from '../picture/picture.ts';
import { linesOf } from '../rows/row-lines.ts';

export interface Counted {
  readonly rows: number;
  /** The sum of the digests of all rows, so that their order does not count. */
  readonly digest: bigint;
}

/** How many rows a table has and what is in them, the same on both engines. */
export async function counted(picture: Picture, table: Table): Promise<Counted> {
  let [rows, digest] = [0, 0n];
  for await (const batch of picture.rows(table)) {
    for (const row of batch) {
      digest += BigInt(
        `0x${createHash('sha256')
          .update(linesOf(table, [row]))
          .digest('hex')}`,
      );
      rows += 1;
    }
  }
  return { rows, digest };
}
