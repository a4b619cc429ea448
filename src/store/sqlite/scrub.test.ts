import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { safe } from '../../domain/kit/safe.ts';
import { caseId, event, happened, reported, words } from '../testing/changes.ts';
import { freshSqlite } from '../testing/engines.ts';

test('given a missed secret among much else, when it is replaced and scrubbed, then no byte of it is in any file', async () => {
  const { url, store, end } = await freshSqlite();
  const number = randomInt(1e13, 1e14);
  const canary = `canary${number}`;
  const bytes = new TextEncoder().encode(`before ${canary} after `.repeat(400)); // over several pages
  const text = safe`somebody pasted canary${number} here`;
  for (let i = 0; i < 40; i += 1)
    await store.append(reported(`before ${i}`, { search: words(`before ${i}`, safe`other words ${i}`) }));
  await store.append({
    ...reported('a', { search: words('a', text) }),
    events: [{ ...event(caseId('a'), 0), text: bytes }],
  });
  for (let i = 0; i < 40; i += 1)
    await store.append(reported(`after ${i}`, { search: words(`after ${i}`, safe`more words ${i}`) }));
  expect(filesWith(url, canary)).not.toEqual([]);
  expect((await store.queue({ limit: 1, words: canary })).rows).toHaveLength(1);

  await store.append(
    happened('a', 1, {
      replaceTexts: [{ event: event(caseId('a'), 0).id, text: new TextEncoder().encode('[redacted]') }],
      search: words('a', safe`somebody pasted here`),
    }),
  );
  const { residual } = await store.scrub(false);

  expect(filesWith(url, canary)).toEqual([]);
  expect(filesWith(url, canary.slice(0, 10))).toEqual([]);
  expect(residual).toHaveLength(1);
  expect((await store.queue({ limit: 1, words: 'pasted' })).rows).toHaveLength(1);
  await end();
});

function filesWith(file: string, text: string): readonly string[] {
  const folder = dirname(file);
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
}
