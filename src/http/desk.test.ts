import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { tempFolder } from '../../test/support/temp.ts';
import { mountDesk } from './desk.ts';

const SCRIPT = 'export const words = "a desk of many words";\n'.repeat(500);

test.each(['gzip, deflate, br', 'br;q=1, gzip;q=0.5'])(
  'given a browser that takes %s, then a file is sent compressed and is the same',
  async (accepted) => {
    const desk = await opened();
    const answer = await desk.inject({ url: '/desk/assets/a.js', headers: { 'accept-encoding': accepted } });
    expect(answer.headers).toMatchObject({
      'content-encoding': 'gzip',
      vary: 'accept-encoding',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect(answer.rawPayload.length).toBeLessThan(SCRIPT.length / 10);
    expect(gunzipSync(answer.rawPayload).toString()).toBe(SCRIPT);
  },
);

test.each(['', 'br', 'gzip;q=0', 'gzip; q=0.0, br'])(
  'given a client that takes "%s", then a file is sent as it is',
  async (accepted) => {
    const desk = await opened();
    const answer = await desk.inject({ url: '/desk/assets/a.js', headers: { 'accept-encoding': accepted } });
    expect(answer.headers['content-encoding']).toBe(undefined);
    expect(answer.body).toBe(SCRIPT);
  },
);

async function opened(): Promise<FastifyInstance> {
  const dir = await tempFolder();
  await mkdir(join(dir, 'assets'));
  await writeFile(join(dir, 'assets', 'a.js'), SCRIPT);
  const server = Fastify();
  await mountDesk(server, dir);
  return server;
}
