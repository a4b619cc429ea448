import { resolve } from 'node:path';
import { readConfig } from './config.ts';
import type { Options } from './config.ts';
import { buildOrganisation } from './demo/organisation/build.ts';
import type { Built } from './demo/organisation/build.ts';
import { lookAtFolder, madeWhole } from './demo/organisation/folder.ts';
import { guide, guideAgain } from './demo/organisation/guide.ts';
import { runServer } from './run-server.ts';

/** `throughline serve --demo`: makes an organisation where there is none yet, and serves it. Gives the exit code. */
export async function runDemo(options: Options, env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const dir = resolve(options.data ?? 'demo-data');
  const folder = await lookAtFolder(dir);
  if (folder.state === 'other') {
    process.stderr.write(`${folder.says}\n`);
    return 3;
  }
  const alone = ownOnly(env);
  const configured = readConfig({ ...options, data: dir }, alone);
  if (!configured.ok) {
    process.stderr.write(`${configured.says}\n`);
    return 2;
  }
  const built = folder.state === 'made' ? null : await make(dir, configured.config);
  return runServer({ ...options, data: dir }, alone, (url) => (built === null ? guideAgain(dir) : guide(url, built)));
}

async function make(dir: string, config: Parameters<typeof buildOrganisation>[0]): Promise<Built> {
  process.stdout.write(
    `An organisation that is not real is made in ${dir}, with six months of work; it takes about a minute:\n`,
  );
  const from = performance.now();
  const built = await madeWhole(dir, (at) =>
    buildOrganisation({ ...config, dir: at }, (says) => process.stdout.write(`  ${says}\n`)),
  );
  process.stdout.write(`Made in ${Math.round((performance.now() - from) / 1000)} seconds.\n`);
  return built;
}

/** A demonstration has its own database in its own folder, and sends no mail, whatever is set for the real installation. */
function ownOnly(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(['PORT', 'HOST'].map((name) => [name, env[name]]));
}
