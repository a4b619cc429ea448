import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CaseView } from '../../src/operations/views.ts';
import { searchFolder } from '../support/bytes.ts';
import { openHouse } from '../support/house.ts';
import { asker } from '../support/inventory-records.ts';

const IN = { case: 'C-1' };

test('given addresses that would run, or hold a password, then they are kept as words, the password is not, and the digest is over the safe excerpt', async () => {
  const house = await openHouse();
  const ask = asker(house, await house.join('Rita', ['responder']));
  await house.call('submissions', { text: 'a key in the chat' });
  const password = `p${randomBytes(12).toString('hex')}`;
  const link = async (address: string, excerpt: string) => {
    const { threads } = await ask<CaseView>('case.linkThread', {
      ...IN,
      kind: 'chat',
      address,
      author: '<img src=x onerror=alert(1)>',
      excerpt,
    });
    return threads.at(-1);
  };
  const running = await link('javascript:alert(document.cookie)', 'look');
  expect(running).toMatchObject({
    address: 'javascript:alert(document.cookie)',
    author: '<img src=x onerror=alert(1)>',
  });
  const inAddress = await link(
    `https://bot:${password}@chat.example.org/x`,
    `it is https://bot:${password}@db.example.org/`,
  );
  expect(inAddress?.address).not.toContain(password);
  expect(inAddress?.excerpt).not.toContain(password);
  expect(inAddress?.sha256).toBe(
    createHash('sha256')
      .update(inAddress?.excerpt ?? '')
      .digest('hex'),
  );
  await house.close();
  expect(await searchFolder(house.dir, password)).toEqual([]);
});
