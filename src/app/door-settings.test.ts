import { expect, test } from 'vitest';
import { readDoorSettings } from './door-settings.ts';

test('given nothing, then nobody looks in from outside, and the limits are those of the handbook', () => {
  expect(readDoorSettings({})).toEqual({
    metrics: null,
    tracesTo: null,
    closing: { noticeMs: 0, mostMs: 20_000 },
    requestsPerMinute: 6_000,
    freeReports: 10,
  });
});

test('given a port for figures, then they are given on this machine alone unless an address is named', () => {
  expect(readDoorSettings({ METRICS_PORT: '9464' })).toMatchObject({ metrics: { host: '127.0.0.1', port: 9464 } });
  expect(readDoorSettings({ METRICS_PORT: '0', METRICS_HOST: '10.0.0.7' })).toMatchObject({
    metrics: { host: '10.0.0.7', port: 0 },
  });
});

test.each([
  ['a port of figures that is none', { METRICS_PORT: '70000' }],
  ['a port of figures that is empty', { METRICS_PORT: '' }],
  ['figures on a name', { METRICS_PORT: '9464', METRICS_HOST: 'metrics.internal' }],
  ['a collector that is no address', { OTEL_EXPORTER_OTLP_ENDPOINT: '127.0.0.1:4318' }],
  ['a collector in a file', { OTEL_EXPORTER_OTLP_ENDPOINT: 'file:///tmp/traces' }],
  ['seconds with a fraction', { SHUTDOWN_SECONDS: '1.5' }],
  ['seconds for ever', { SHUTDOWN_SECONDS: '99999' }],
  ['notice that is negative', { SHUTDOWN_NOTICE_SECONDS: '-1' }],
  ['requests that are no number', { REQUESTS_PER_MINUTE: 'few' }],
  ['reports that are no number', { REPORTS_WITHOUT_PROOF: '0x10' }],
])('given %s, then a sentence says what is wrong', (_what, env) => {
  expect(readDoorSettings(env)).toMatch(/\.$/u);
});
