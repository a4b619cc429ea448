import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Unlock } from '../archive/encryption.ts';
import type { Manifest } from '../archive/manifest.ts';
import { entriesOf } from '../archive/read-archive.ts';
import { Cannot } from '../cannot.ts';
import { rowsIn } from '../rows/row-lines.ts';
import { makeSink } from '../rows/sink.ts';
import type { Place } from '../picture/picture.ts';

export interface PutData extends Place {
  readonly archive: string;
  readonly unlock: Unlock;
  readonly manifest: Manifest;
  readonly progress: (says: string) => void;
}

/** Puts rows, the log's files and sealed files in their places; rows all or none, and as the newest schema has them. */
export async function putData({ archive, unlock, manifest, progress, ...place }: PutData): Promise<void> {
  const sink = await makeSink(place, manifest.steps);
  try {
    let [table, isNewest] = ['', false];
    for await (const { name, bytes } of entriesOf(archive, unlock)) {
      const [kind = '', of = ''] = name.split('/');
      if (kind === 'database') {
        if (of !== table) progress(of);
        table = of;
        const { table: into, rows } = rowsIn(of, bytes);
        await sink.insert(into, rows);
      }
      // files come after all rows; the newest schema has the table that some of them go to
      if (kind === 'evidence' || kind === 'engagements') {
        if (!isNewest) await sink.migrate();
        isNewest = true;
        await sink.putFile(kind, bytes);
      }
      if (kind === 'log') await putLogFile(place.dir, name, bytes);
    }
    if (!isNewest) await sink.migrate();
    await sink.commit();
  } finally {
    await sink.close();
  }
}

/** As C2SP tlog-tiles lays them out: nothing that leads out of the log's folder. */
const OF_THE_LOG = /^log\/(?:checkpoint|tile\/(?:entries|\d{1,2})(?:\/x\d{3})*\/\d{3}(?:\.p\/\d{1,3})?)$/u;

async function putLogFile(dir: string, name: string, bytes: Uint8Array): Promise<void> {
  if (!OF_THE_LOG.test(name))
    throw new Cannot('This archive names a file that is none of the ledger. Use another copy.');
  const path = join(dir, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, bytes, { mode: 0o600, flush: true });
}
