import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import type { File } from '../kit/file.ts';
import { inFolder, toolSays } from '../kit/tool.ts';
import type { Planter } from './planter.ts';

/** The files of a support bundle, as their programs write them. */
export function bundled({ plant, text }: Planter): File[] {
  const values = (kind: 'password' | 'GitHub token'): string => plant('body', 'whole', kind).pieces.join('');
  const files: Readonly<Record<string, string>> = {
    'app.log': `2026-01-05 10:00:00 started\n2026-01-05 10:00:01 ${text('body', 'connection string')}\n`,
    'settings.yaml': `database:\n  user: robot\n  password: ${values('password')}\n`,
    'settings.json': JSON.stringify(
      { user: 'robot', password: values('password'), token: values('GitHub token') },
      null,
      2,
    ),
    'accounts.csv': `account,password\nrobot,${values('password')}\n`,
    'config/app.env': `DB_PASSWORD=${values('password')}\n`,
    'config/app.xml': `<?xml version="1.0"?><settings><password>${values('password')}</password></settings>\n`,
    'README.md': `# Build\n\n| account | password |\n|---|---|\n| robot | ${values('password')} |\n`,
    'key.pem': `${plant('body', 'whole', 'private key').pieces.join('')}\n`,
    'traffic.har': har(plant('body', 'whole', 'JWT').pieces.join('')),
  };
  return Object.entries(files).map(([name, content]) => ({ name, bytes: new Uint8Array(Buffer.from(content)) }));
}

export function zipOf(files: readonly File[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, new Uint8Array(bytes)])));
}

/** A TAR.GZ that `tar` writes. */
export async function tarOf(files: readonly File[]): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    for (const { name, bytes } of files) {
      const path = join(folder, 'bundle', name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
    await toolSays('tar', ['-czf', 'a.tar.gz', 'bundle'], folder);
    return new Uint8Array(await readFile(join(folder, 'a.tar.gz')));
  });
}

/** What a browser notes of one request (the HAR 1.2 specification of W3C's draft). */
function har(token: string): string {
  const header = { name: 'Authorization', value: `Bearer ${token}` };
  const request = { method: 'GET', url: 'https://shop.example.org/orders', headers: [header] };
  return JSON.stringify({ log: { version: '1.2', entries: [{ request }] } }, null, 1);
}
