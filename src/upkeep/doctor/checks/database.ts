import { openPool } from '../../../store/postgres/pool.ts';
import { checkSettings } from '../../../store/postgres/settings.ts';
import { broken, lookAt, well } from '../looking.ts';
import type { Check } from '../looking.ts';

/** The settings on which it depends whether what was confirmed is kept. */
export const checkDatabase: Check = async ({ databaseUrl }) => {
  if (databaseUrl === null) return [well('database', 'The embedded database writes every commit through to the disk.')];
  const pool = openPool(databaseUrl, 1);
  try {
    const judged = await checkSettings(pool);
    if (!judged.ok) return [broken('database', judged.says, 'Change that setting, and start PostgreSQL again.')];
    return judged.warnings.length === 0
      ? [well('database', 'PostgreSQL keeps what it has confirmed.')]
      : judged.warnings.map((warning) => lookAt('database', warning, 'Change that setting.'));
  } finally {
    await pool.end();
  }
};
