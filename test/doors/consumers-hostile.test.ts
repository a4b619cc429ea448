import { expect, test } from 'vitest';
import { openHouse } from '../support/house.ts';

const CODE = 'abandon ability able about above absent absorb';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

test('given somebody who tries codes of consumers, on the page or past it, then they are slowed down, by all ways together', async () => {
  const house = await openHouse();
  const page = await house.send('GET', '/moved', null, {});
  expect(page.status).toBe(200);
  const statuses: number[] = [];
  for (let i = 0; i < 11; i += 1) {
    statuses.push((await house.call('case.consumerStatus', { code: CODE })).status);
    statuses.push((await house.send('POST', '/moved', `code=${encodeURIComponent(CODE)}`, form)).status);
  }
  expect(statuses.slice(0, 2)).toEqual([404, 404]);
  expect(statuses.slice(-2)).toEqual([429, 429]);
});

test('given a form that another site sends, then it is not taken', async () => {
  const house = await openHouse();
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example.org' }])
    expect((await house.send('POST', '/moved/answer', 'code=x&answer=moved', { ...form, ...headers })).status).toBe(
      403,
    );
});
