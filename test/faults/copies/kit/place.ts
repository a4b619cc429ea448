import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Place } from '../../../../src/upkeep/picture/picture.ts';
import { freshDatabase } from '../../../support/postgres.ts';
import { tempFolder } from '../../../support/temp.ts';

/** A folder that is not there yet, and a database that is empty where it is PostgreSQL; both gone when the test has finished. */
export async function freshPlace(isPostgres: boolean): Promise<Place> {
  const dir = join(await tempFolder(), 'data');
  return { dir, databaseUrl: isPostgres ? await freshUrl() : null };
}

export async function freshUrl(): Promise<string> {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  return database.url;
}

/** The environment of a command that works on a place. */
export function envOf({ databaseUrl }: Place): NodeJS.ProcessEnv {
  const { DATABASE_URL: _other, ...env } = process.env;
  return databaseUrl === null ? env : { ...env, DATABASE_URL: databaseUrl };
}
