import { join } from 'node:path';
import { readCheckpoint } from '../../ledger/checkpoint.ts';
import { toBase64 } from '../../ledger/base64.ts';
import { tilePath, tilesBetween } from '../../ledger/tiles.ts';
import { openTiles } from '../../log/tile-files.ts';
import type { Lock } from '../archive/encryption.ts';
import { writeArchive } from '../archive/write-archive.ts';
import type { Add, ArchiveFile, Written } from '../archive/write-archive.ts';
import { openPicture } from '../picture/picture.ts';
import type { Picture, Place } from '../picture/picture.ts';
import { linesOf } from '../rows/row-lines.ts';
import { isKept } from './kept-tables.ts';

export interface BackupOrder extends Place {
  readonly file: ArchiveFile;
  readonly lock: Lock;
  readonly version: string;
  readonly now: number;
  readonly progress: (says: string) => void;
}

/**
 * Copies an installation into one sealed archive, beside its running server: the rows as they stood at one moment, the log's
 * files up to the checkpoint of that moment, and the sealed files that those rows name. No key is among them.
 */
export async function backUp({ file, lock, version, now, progress, ...place }: BackupOrder): Promise<Written> {
  const picture = await openPicture(place);
  try {
    return await writeArchive(file, lock, async (add) => {
      const head = await picture.db.selectFrom('log_head').select(['size', 'checkpoint']).executeTakeFirstOrThrow();
      const rows = await addRows(picture, add, progress);
      progress(`the ledger, ${head.size} entries`);
      await addTiles(place.dir, head.size, add);
      if (head.checkpoint !== null) await add('log/checkpoint', Buffer.from(head.checkpoint));
      const gone = await addFiles(picture, add, progress);
      return {
        kind: 'data',
        version,
        madeAt: now,
        steps: (await picture.steps()).map(({ number }) => number),
        size: head.size,
        root: head.checkpoint === null ? null : toBase64(readCheckpoint(head.checkpoint).root),
        rows,
        gone,
      };
    });
  } finally {
    await picture.close();
  }
}

async function addRows(picture: Picture, add: Add, progress: BackupOrder['progress']) {
  const counts: Record<string, number> = {};
  for (const table of (await picture.tables()).filter(({ name }) => isKept(name))) {
    let [count, part] = [0, 0];
    for await (const rows of picture.rows(table)) {
      await add(`database/${table.name}/${String(part).padStart(6, '0')}.jsonl`, linesOf(table, rows));
      count += rows.length;
      part += 1;
    }
    counts[table.name] = count;
    if (count > 0) progress(`${table.name}, ${count} rows`);
  }
  return counts;
}

/** The tiles of exactly that size, whatever was added meanwhile. */
async function addTiles(dir: string, size: number, add: Add): Promise<void> {
  const tiles = openTiles(join(dir, 'log'));
  for (const tile of tilesBetween(0, size)) await add(`log/${tilePath(tile)}`, tiles.read(tile));
}

/** Sealed files by the rows of that moment. One that was disposed of since is named as gone. */
async function addFiles(picture: Picture, add: Add, progress: BackupOrder['progress']) {
  const evidence = await picture.db.selectFrom('evidence').select('sealed_sha256').distinct().execute();
  const held = await picture.db.selectFrom('engagement_file').select('sealed_sha256').distinct().execute();
  const gone: string[] = [];
  for (const [folder, rows] of [
    ['evidence', evidence],
    ['engagements', held],
  ] as const) {
    for (const { sealed_sha256: name } of rows) {
      const bytes = await picture.sealed(folder, name);
      if (bytes === null) gone.push(`${folder}/${name}`);
      else await add(`${folder}/${name}`, bytes);
    }
    if (rows.length > 0) progress(`${folder}, ${rows.length} files`);
  }
  return gone;
}
