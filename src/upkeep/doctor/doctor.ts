import type { Health, HealthLine } from '../../operations/house/health.ts';
import { worst } from '../../operations/house/health.ts';
import { keyPicture } from '../keys/key-picture.ts';
import { keyRowsOf } from '../keys/key-rows.ts';
import type { KeyPlace } from '../keys/key-rows.ts';
import { openPicture } from '../picture/picture.ts';
import type { Place } from '../picture/picture.ts';
import { checkBacklog } from './checks/backlog.ts';
import { checkBackups, newest } from './checks/backups.ts';
import { checkClock } from './checks/clock.ts';
import { checkDatabase } from './checks/database.ts';
import { checkDisk, spaceOf } from './checks/disk.ts';
import { checkKeys } from './checks/keys.ts';
import { checkLedger } from './checks/ledger.ts';
import { checkMail } from './checks/mail.ts';
import { checkModes } from './checks/modes.ts';
import { checkSchema } from './checks/schema.ts';
import { checkViews } from './checks/views.ts';
import { checkEngagements } from './checks/engagements.ts';
import { checkInventory } from './checks/inventory.ts';
import { checkWitness } from './checks/witness.ts';
import type { Check, Looking } from './looking.ts';

const CHECKED: readonly Check[] = [
  checkSchema,
  checkViews,
  checkEngagements,
  checkInventory,
  checkLedger,
  checkKeys,
  checkClock,
  checkBacklog,
  checkDisk,
  checkMail,
  checkDatabase,
  checkModes,
  checkBackups,
  checkWitness,
];

export interface Examination extends Place, KeyPlace {
  readonly mailUrl: string | null;
  readonly version: string;
  readonly now: number;
  /** Reads everything: every tile, every key, every view. */
  readonly isThorough: boolean;
}

/**
 * Looks an installation over and changes nothing. It reads by connections of its own, so it works beside a running server
 * and where none runs. Throws where there is no database at all.
 */
export async function examine({
  dir,
  databaseUrl,
  vault,
  mailUrl,
  version,
  now,
  isThorough,
}: Examination): Promise<Health> {
  const picture = await openPicture({ dir, databaseUrl });
  try {
    const rows = await keyRowsOf({ dir, vault });
    const read = rows === null ? null : keyPicture({ dir, vault }, rows);
    const keys = read?.ok === true ? read.keys : null;
    const looking: Looking = { dir, databaseUrl, picture, keys, now, mailUrl, isThorough };
    const lines: HealthLine[] = [];
    for (const check of CHECKED) lines.push(...(await check(looking)));
    return {
      standing: worst(lines.map(({ standing }) => standing)),
      lines,
      version,
      engine: picture.engine,
      backlog: { ledger: (await picture.reads.sizes()).staged, mails: await picture.reads.outboxDepth() },
      keys: {
        held: rows?.keys.length ?? 0,
        destroyed: keys?.destroyed.flatMap((stone) => stone.keys).length ?? 0,
        rootMadeAt: keys?.rootMadeAt ?? null,
      },
      disk: await spaceOf(dir),
      backupAt: await newest({ picture }, 'backup-made'),
    };
  } finally {
    await picture.close();
  }
}
