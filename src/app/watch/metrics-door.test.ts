import { expect, test } from 'vitest';
import { Registry } from 'prom-client';
import { metricsDoor } from './metrics-door.ts';

test('given the door for figures, then only /metrics is there, for GET, and a figure that cannot be read says nothing of why', async () => {
  const door = metricsDoor(new Registry(), () => Promise.reject(new Error('/srv/secret/path')));
  expect((await door.inject('/')).statusCode).toBe(404);
  expect((await door.inject('/healthz')).statusCode).toBe(404);
  expect((await door.inject({ method: 'POST', url: '/metrics', payload: 'x' })).statusCode).toBeGreaterThanOrEqual(400);
  const failed = await door.inject('/metrics');
  expect(failed.statusCode).toBe(500);
  expect(failed.body).not.toContain('secret');
  await door.close();
});
