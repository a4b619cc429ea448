import pg from 'pg';
import { findChromium } from '../../test/support/find-chromium.ts';
import { postgresBinaries } from '../../test/support/postgres/binaries.ts';
import { startCluster } from '../../test/support/postgres/cluster.ts';
import { missingForDocuments, notRun as notRunWithout } from '../../test/support/servers/programs.ts';
import { atEnd } from './ending.ts';
import { installForCi } from './install.ts';

/** What the tests are told through their environment, or what is missing and the command that mends it. */
export interface Provided {
  readonly env: Readonly<Record<string, string>>;
  readonly notRun: string | null;
}

/** A PostgreSQL for this run: the one of `TEST_DATABASE_URL`, else a throwaway one from the first binaries that start. */
export async function providePostgres(): Promise<Provided> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined) return await named(given);
  const url = (await startAny()) ?? ((await installForCi('postgresql')) ? await startAny() : null);
  if (url !== null) return { env: { TEST_DATABASE_URL: url }, notRun: null };
  const notRun = `tests on PostgreSQL (${mend('postgresql', 'brew install postgresql@17')}, or set TEST_DATABASE_URL)`;
  return { env: { NOT_RUN_POSTGRES: notRun }, notRun };
}

/** A Chromium for this run; `folder` takes the one that has to be unpacked first. */
export async function provideChromium(folder: string): Promise<Provided> {
  const path = (await findChromium(folder)) ?? ((await installForCi('chromium')) ? await findChromium(folder) : null);
  if (path !== null) return { env: { CHROMIUM_PATH: path }, notRun: null };
  const notRun = `tests in a browser (${mend('chromium', 'brew install --cask google-chrome')}, or set CHROMIUM_PATH)`;
  return { env: { NOT_RUN_CHROMIUM: notRun }, notRun };
}

/** LibreOffice, TeX and the tools that look into documents; the tests look for them where they are installed. */
export async function provideDocuments(): Promise<Provided> {
  const missing = missingForDocuments();
  const names = missing.flatMap((some) => some.split(' '));
  if (names.length === 0 || (await installForCi(...names))) return { env: {}, notRun: null };
  return { env: {}, notRun: notRunWithout(missing) };
}

async function named(url: string): Promise<Provided> {
  const client = new pg.Client({ connectionString: url });
  await client.connect().catch((cause: unknown) => {
    throw new Error('TEST_DATABASE_URL is set, but the database does not answer there', { cause });
  });
  await client.end();
  return { env: { TEST_DATABASE_URL: url }, notRun: null };
}

async function startAny(): Promise<string | null> {
  for (const binaries of postgresBinaries()) {
    try {
      const cluster = await startCluster(binaries);
      atEnd(cluster.stop);
      console.log(`${cluster.version} from ${binaries.bin}`);
      return cluster.url;
    } catch (error) {
      console.log(
        `the PostgreSQL in ${binaries.bin} was passed over: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return null;
}

function mend(debianPackage: string, onMac: string): string {
  return process.platform === 'darwin' ? onMac : `apt-get install ${debianPackage}`;
}
