import { expect, onTestFinished, test } from 'vitest';
import { runToItsEnd, startKillable } from '../support/killable-server.ts';
import type { KillableServer } from '../support/killable-server.ts';
import { tempFolder } from '../support/temp.ts';
import { mustCall, textAt } from './kit/api.ts';

test('given a server on a folder, when a second one is started there, then it is refused with a sentence and the first goes on', async () => {
  const dir = await tempFolder();
  const first = await opened(dir);
  const second = await runToItsEnd({ dir, databaseUrl: null });
  expect(second.code).toBe(3);
  expect(second.stderr).toBe(
    `Another Throughline is running with the data folder ${dir}. Stop it first, or choose another folder with --data.\n`,
  );
  await mustCall(first.url, 'submissions', { text: 'The first one still takes reports' });
});

test('given a server that was killed, when the next one is started on its folder, then it opens and knows what was reported', async () => {
  const dir = await tempFolder();
  const first = await opened(dir);
  const { body } = await mustCall(first.url, 'submissions', { text: 'Reported before the blow' });
  await first.kill();
  const next = await opened(dir);
  const status = await mustCall(next.url, 'status', { code: textAt(body, 'code') });
  expect(textAt(status.body, 'what')).toBe('Reported before the blow');
});

async function opened(dir: string): Promise<KillableServer> {
  const server = await startKillable({ dir, databaseUrl: null });
  onTestFinished(server.kill);
  return server;
}
