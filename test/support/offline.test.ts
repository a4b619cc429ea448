import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { run } from './command.ts';
import { offline } from './offline.ts';

const GUARD = fileURLToPath(new URL('./no-network.ts', import.meta.url));

test('given a server on this machine, when a process without a network asks it, then it is not reached', async () => {
  const server = createServer((_request, response) => response.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const ask = ['-e', `fetch('http://127.0.0.1:${port}').then(() => process.exit(0), () => process.exit(9))`];

  expect((await run(process.execPath, ask)).code).toBe(0);
  expect((await run(process.execPath, ['--import', GUARD, ...ask])).code).toBe(9);
  expect((await (await offline()).node(ask)).code).toBe(9);
});
