import type { FastifyInstance } from 'fastify';
import { expect, test } from 'vitest';
import { buildServer } from '../../src/http/server.ts';
import { solved } from '../../src/http/work/testing/solved.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** The same house with doors that take two reports from a place before they ask. */
async function asking({ app }: House): Promise<FastifyInstance> {
  return await buildServer(app.ctx, {
    host: '127.0.0.1',
    port: 4180,
    isPublicSet: false,
    reportsPerMinute: 0,
    freeReports: 2,
    trustedProxies: [],
    deskDir: null,
    log: () => undefined,
    onDefect: (error) => {
      throw error;
    },
  });
}

test('given a place that has reported often, then the API asks for work with a problem that a program understands, stores nothing, and takes the report with the work', async () => {
  const house = await openHouse();
  const rita = await house.join('Rita', ['responder']);
  const server = await asking(house);
  const report = (headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url: '/api/v1/submissions',
      headers: { host: '127.0.0.1:4180', ...JSON_TYPE, ...headers },
      payload: JSON.stringify({ text: 'one of many' }),
    });
  expect([(await report()).statusCode, (await report()).statusCode]).toEqual([201, 201]);
  const { events } = await house.app.ctx.store.sizes();
  const refused = await report();
  expect(refused.statusCode).toBe(429);
  expect(refused.headers['content-type']).toContain('application/problem+json');
  const { challenge, reason }: { challenge: { challenge: string; bits: number; waitSeconds: number }; reason: string } =
    refused.json();
  expect(reason).toBe('work-needed');
  expect(refused.headers['throughline-challenge']).toBe(`${challenge.challenge}; bits=18; wait=15`);
  expect(refused.headers['retry-after']).toBe('15');
  expect((await house.app.ctx.store.sizes()).events).toBe(events);
  const proof = `${challenge.challenge} ${solved(challenge)}`;
  expect((await report({ 'throughline-proof': proof })).statusCode).toBe(201);
  expect((await report({ 'throughline-proof': proof })).statusCode).toBe(429);
  // whoever is signed in is known already
  expect((await report({ cookie: rita })).statusCode).toBe(201);
});

test('given a browser without JavaScript, then the form comes back with every word, says how long to wait, and is taken after that', async () => {
  let now = Date.UTC(2026, 10, 23, 9);
  const house = await openHouse({ now: () => now });
  const server = await asking(house);
  const form = (fields: Record<string, string>) =>
    server.inject({
      method: 'POST',
      url: '/report',
      headers: { host: '127.0.0.1:4180', ...FORM },
      payload: new URLSearchParams(fields).toString(),
    });
  const page = await server.inject({ url: '/report', headers: { host: '127.0.0.1:4180' } });
  expect(page.body).not.toContain('name="challenge"');
  expect((await form({ text: 'one' })).statusCode).toBe(201);
  expect((await form({ text: 'two' })).statusCode).toBe(201);

  const words = { text: 'A key lies in the wiki.', where: 'wiki & "more"', contact: 'eve@example.org' };
  const back = await form(words);
  expect(back.statusCode).toBe(429);
  expect(back.body).toContain('A key lies in the wiki.');
  expect(back.body).toContain('value="wiki &amp; &quot;more&quot;"');
  expect(back.body).toContain('send it in 15 seconds or later');
  const challenge = /name="challenge" value="([^"]+)"/u.exec(back.body)?.[1] ?? '';
  now += 5_000;
  const early = await form({ ...words, challenge, proof: '' });
  expect(early.statusCode).toBe(429);
  expect(early.body).toContain('send it in 10 seconds or later');
  expect(early.body).toContain(`value="${challenge}"`);
  now += 10_000;
  expect((await form({ ...words, challenge, proof: '' })).statusCode).toBe(201);
  // the next one is told before anything is written
  expect((await server.inject({ url: '/', headers: { host: '127.0.0.1:4180' } })).body).toContain('name="challenge"');
});
