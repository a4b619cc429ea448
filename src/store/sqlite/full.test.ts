import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseId, event, happened, reported } from '../testing/changes.ts';
import { openSqlite } from './open.ts';

test('given a full disk, appends say so, nothing half is left, and what was stored is unharmed and goes on when there is room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-full-'));
  const file = join(folder, 'test.db');
  const big = (name: string) => ({
    ...reported(name),
    events: [{ ...event(caseId(name), 0), text: new Uint8Array(40_000) }],
  });
  const tight = await openSqlite({ file, maxPages: 300 });

  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => tight.append(big(`case ${i}`))));
  const done = answers.filter((answer) => answer.done).length;
  expect(done).toBeGreaterThan(3);
  expect(answers.filter((answer) => !answer.done)).toEqual(Array(40 - done).fill({ done: false, conflict: 'full' }));
  expect((await tight.sizes()).events).toBe(done);
  expect(await tight.append(big('one more'))).toEqual({ done: false, conflict: 'full' });
  expect(await tight.ready()).toBe(true);
  await tight.close();

  const roomy = await openSqlite({ file });
  expect(await roomy.append(big('later'))).toMatchObject({ done: true });
  expect(await roomy.append(happened('case 0', 1))).toMatchObject({ done: true });
  expect((await roomy.sizes()).events).toBe(done + 2);
  await roomy.close();
  rmSync(folder, { recursive: true });
});
