import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { launched } from './kit/launched.ts';
import './kit/ends-quietly.ts';

/**
 * The bytes that a browser fetches to show the reporter's form and the desk for the first time, asked for as a browser
 * does, from a running server: `npm run bench:first-load`. Aims: form at most 30 kB as it is, desk at most 200 kB sent.
 */
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const server = await launched(join(folder, 'data'));
const pages = { form: await firstLoad('/'), desk: await firstLoad('/desk/') };
await server.stop();
rmSync(folder, { recursive: true });
for (const [page, { files, raw, sent }] of Object.entries(pages))
  console.log(`${page}: ${files} files, ${raw} bytes, ${sent} sent`);
console.log(JSON.stringify({ bench: 'first-load', ...pages }));

interface Load {
  readonly files: number;
  readonly raw: number;
  /** Bodies as they travel, compressed where the server does. */
  readonly sent: number;
}

/** A page and everything that it names: scripts, styles, pictures. */
async function firstLoad(path: string): Promise<Load> {
  const page = await fetched(path);
  const named = [...page.text.matchAll(/<(?:link|script|img)[^>]*(?:href|src)="([^"]+)"/gu)].map(
    ([, address]) => address ?? '',
  );
  const files = [page, ...(await Promise.all([...new Set(named)].map((address) => fetched(address))))];
  return { files: files.length, raw: sum(files.map(({ raw }) => raw)), sent: sum(files.map(({ sent }) => sent)) };
}

async function fetched(path: string): Promise<{ readonly text: string; readonly raw: number; readonly sent: number }> {
  const answer = await new Promise<{ body: Buffer; isPacked: boolean }>((resolve, reject) => {
    get(new URL(path, server.url), { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path} was answered with ${response.statusCode}`));
      buffer(response).then(
        (body) => resolve({ body, isPacked: response.headers['content-encoding'] === 'gzip' }),
        reject,
      );
    }).on('error', reject);
  });
  const plain = answer.isPacked ? gunzipSync(answer.body) : answer.body;
  return { text: plain.toString('utf8'), raw: plain.length, sent: answer.body.length };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
